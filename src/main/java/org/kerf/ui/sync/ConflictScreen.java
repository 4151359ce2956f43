package org.kerf.ui.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.controls.table.WhileSeen;
import org.kerf.ui.sync.ConflictModel.Desk;
import org.kerf.ui.texts.Texts;

/** The conflicts that there are, and those that have ended. */
final class ConflictScreen {

  private static final Duration LOOK_AGAIN = Duration.seconds(5);

  private final Texts texts;
  private final ConflictModel model;
  private final ConflictBulk bulk;
  private final ConflictHistory history;
  private final ConflictCard card;
  private final VBox open = new VBox();
  private final Map<UUID, ConflictQuestion> questions = new HashMap<>();
  private Optional<Desk> shown = Optional.empty();

  ConflictScreen(
      ViewContext context, ConflictModel model, ConflictBulk bulk, ConflictHistory history) {
    this.texts = context.texts();
    this.model = model;
    this.bulk = bulk;
    this.history = history;
    this.card = new ConflictCard(context, model, questions, this::showAgain);
  }

  RecordPage page() {
    var page = new RecordPage(texts);
    page.titleProperty().bind(texts.bind("conflicts.title"));
    open.getStyleClass().add("kerf-stack");
    Buttons.takeOnlyFirstOfTwoClicks(open);
    page.setCards(bulk.node(), open, history.node());
    page.setOnArrive(argument -> look());
    page.setOnRefresh(this::look);
    model.deskProperty().subscribe(this::show);
    texts
        .languageProperty()
        .subscribe(
            now -> {
              questions.clear();
              showAgain();
            });
    WhileSeen.repeat(open, LOOK_AGAIN, this::look);
    return page;
  }

  private void look() {
    model.look();
    history.look();
  }

  private void showAgain() {
    shown = Optional.empty();
    show(model.deskProperty().get());
  }

  /** Whoever has gone to a button stays there while nothing changes. */
  private void show(Optional<Desk> now) {
    if (now.isEmpty() || now.equals(shown)) {
      return;
    }
    shown = now;
    Desk desk = now.get();
    bulk.show(desk.open());
    List<Node> cards = new ArrayList<>();
    if (desk.isUnconfirmed() && !desk.open().isEmpty()) {
      var alone = new Card(ConflictCard.line(texts.of("conflicts.offline"), "kerf-strong"));
      alone.setId("conflicts-offline");
      cards.add(alone);
    }
    desk.open().forEach(each -> cards.add(card.of(desk, each)));
    if (desk.open().isEmpty()) {
      var none = new Card(ConflictCard.line(texts.of("conflicts.none"), "kerf-secondary"));
      none.setId("conflicts-none");
      cards.add(none);
    }
    open.getChildren().setAll(cards);
  }
}
