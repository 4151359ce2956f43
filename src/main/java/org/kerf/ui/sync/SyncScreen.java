package org.kerf.ui.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.controls.table.WhileSeen;
import org.kerf.ui.texts.Texts;

/** How the station stands with its centre, and the way to belong to one. */
final class SyncScreen {

  private static final javafx.util.Duration LOOK_AGAIN = javafx.util.Duration.seconds(2);

  private final ViewContext context;
  private final Texts texts;
  private final SyncModel model;
  private final EnrolmentForm form;
  private final VBox body = new VBox();
  private final VBox facts = new VBox();
  private final Button pause = button("sync-pause");
  private final Button ask = button("sync-ask");
  private final FlowPane buttons = new FlowPane(8, 8, pause, ask);
  private final VBox pill = new VBox();
  private Optional<SyncStatus> shown = Optional.empty();

  SyncScreen(ViewContext context, SyncModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.form = new EnrolmentForm(texts, model);
  }

  RecordPage page() {
    var page = new RecordPage(texts);
    page.titleProperty().bind(texts.bind("sync.title"));
    body.getStyleClass().add("kerf-stack");
    facts.getStyleClass().add("kerf-stack");
    ask.setOnAction(event -> model.ask());
    Buttons.takeOnlyFirstOfTwoClicks(buttons);
    page.setCards(new Card(body).titled(texts.bind("sync.centre")).aside(pill));
    page.setOnArrive(argument -> model.look());
    page.setOnRefresh(model::look);
    model.statusProperty().subscribe(this::show);
    model.askingProperty().subscribe(this::showForm);
    texts
        .languageProperty()
        .subscribe(
            now -> {
              shown = Optional.empty();
              show(model.statusProperty().get());
            });
    WhileSeen.repeat(body, LOOK_AGAIN, model::look);
    return page;
  }

  private void showForm(boolean asking) {
    body.getChildren().setAll(asking ? List.of(form.node()) : List.of(facts, buttons));
    if (asking) {
      form.takeFocus();
    }
  }

  private void show(Optional<SyncStatus> now) {
    if (now.isEmpty() || now.equals(shown)) {
      return;
    }
    shown = now;
    facts.getChildren().setAll(lines(now.get()));
    var state = Pill.of(SyncWords.mark(now.get()), texts.of("sync.state." + word(now.get())));
    state.setId("sync-state");
    pill.getChildren().setAll(state);
    label(now.get());
  }

  private static String word(SyncStatus status) {
    return status.state().name().toLowerCase(Locale.ROOT);
  }

  private List<Node> lines(SyncStatus status) {
    if (status.state() == SyncStatus.State.ALONE) {
      return List.of(line(texts.of("sync.alone"), "kerf-secondary"));
    }
    List<Node> lines = new ArrayList<>();
    status
        .fault()
        .filter(fault -> status.state() == SyncStatus.State.OFFLINE)
        .ifPresent(
            fault -> lines.add(line(fault.sentence(texts.language().locale()), "kerf-strong")));
    if (status.clockIsOff()) {
      lines.add(line(clock(status.offset()), "kerf-strong"));
    }
    Instant now = context.clock().instant();
    var grid = new GridPane(24, 8);
    grid.setId("sync-facts");
    fact(grid, "sync.company", status.company());
    fact(grid, "sync.address", status.centre());
    fact(grid, "sync.unsent", unsent(status, now));
    fact(
        grid,
        "sync.last-contact",
        status
            .lastContact()
            .map(at -> texts.figures().since(at, at(now)))
            .orElseGet(() -> texts.of("sync.never")));
    lines.add(grid);
    return lines;
  }

  private ZonedDateTime at(Instant now) {
    return now.atZone(context.zone());
  }

  private String clock(Duration offset) {
    return texts.of(
        offset.isNegative() ? "sync.clock-ahead" : "sync.clock-behind",
        texts.figures().age(offset.abs()));
  }

  private String unsent(SyncStatus status, Instant now) {
    return status.unsent() == 0
        ? texts.of("sync.none")
        : texts.of(
            "sync.unsent-oldest",
            texts.figures().count(status.unsent()),
            texts.figures().age(Duration.between(status.oldestUnsent().orElse(now), now)));
  }

  private void fact(GridPane grid, String key, String value) {
    int row = grid.getRowCount();
    Label name = line(texts.of(key), "kerf-secondary");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label said = line(value, "kerf-strong");
    said.setId(key.replace('.', '-'));
    GridPane.setValignment(name, VPos.TOP);
    grid.addRow(row, name, said);
  }

  /**
   * The buttons stay the same ones: the second of two clicks finds none that does another thing.
   */
  private void label(SyncStatus status) {
    boolean alone = status.state() == SyncStatus.State.ALONE;
    boolean paused = status.state() == SyncStatus.State.PAUSED;
    ask.setText(texts.of(alone ? "sync.ask" : "sync.ask-again"));
    pause.setText(texts.of(paused ? "sync.resume" : "sync.pause"));
    pause.setOnAction(event -> model.pause(!paused));
    pause.setVisible(!alone);
    pause.setManaged(!alone);
  }

  private static Button button(String id) {
    var button = new Button();
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static Label line(String words, String style) {
    var line = new Label(words);
    line.getStyleClass().add(style);
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }
}
