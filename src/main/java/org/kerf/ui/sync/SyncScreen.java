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
import org.kerf.flow.sync.LookAtSync;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.controls.table.WhileSeen;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;

/** How the station stands with its centre, and the way to belong to one. */
final class SyncScreen {

  private static final double SHORT = 90;
  private static final javafx.util.Duration LOOK_AGAIN = javafx.util.Duration.seconds(2);

  private final ViewContext context;
  private final Texts texts;
  private final SyncModel model;
  private final EnrolmentForm form;
  private final VBox body = new VBox();
  private final VBox facts = new VBox();
  private final Button pause = button("sync-pause");
  private final Button ask = button("sync-ask");
  private final Button again = button("sync-again");
  private final FlowPane buttons = new FlowPane(8, 8, again, pause, ask);
  private final VBox pill = new VBox();
  private final VBox stallCard = new VBox();
  private final StationsCard stations;
  private final RejectedCard rejected;
  private final RecentCards recent;
  private final StallTimeModel stall;
  private Optional<SyncStatus> shown = Optional.empty();

  SyncScreen(ViewContext context, SyncModel model, StallTimeModel stall) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.form = new EnrolmentForm(texts, model);
    this.stations = new StationsCard(context);
    this.rejected = new RejectedCard(context, model::tryAgain);
    this.recent = new RecentCards(context);
    this.stall = stall;
  }

  RecordPage page() {
    var page = new RecordPage(texts);
    page.titleProperty().bind(texts.bind("sync.title"));
    body.getStyleClass().add("kerf-stack");
    facts.getStyleClass().add("kerf-stack");
    ask.setOnAction(event -> model.ask());
    Buttons.takeOnlyFirstOfTwoClicks(buttons);
    stallCard.getChildren().setAll(stallForm());
    again.setOnAction(event -> model.connectAgain());
    page.setCards(
        new Card(body).titled(texts.bind("sync.centre")).aside(pill),
        rejected.node(),
        stations.node(),
        recent.troubles(),
        recent.batches(),
        stallCard);
    page.setOnArrive(
        argument -> {
          model.look();
          stall.read();
        });
    page.setOnRefresh(model::look);
    model.viewProperty().subscribe(this::show);
    model.askingProperty().subscribe(this::showForm);
    texts
        .languageProperty()
        .subscribe(
            now -> {
              shown = Optional.empty();
              show(model.viewProperty().get());
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

  private Node stallForm() {
    var hours =
        new FormField(
            texts, "sync-stall", "sync.stall", stall.hoursProperty(), stall.errorProperty());
    hours.field().setMaxWidth(SHORT);
    var save = button("sync-stall-save");
    save.textProperty().bind(texts.bind("sync.stall.save"));
    save.setOnAction(event -> stall.save());
    hours.field().setOnAction(event -> save.requestFocus());
    var line = new VBox(8, hours, context.person().access(Permission.CHANGE_SETTINGS).only(save));
    line.getStyleClass().add("kerf-form");
    return new Card(line).titled(texts.bind("sync.stall.title"));
  }

  /** Whoever has gone to a button stays there while nothing changes. */
  private void show(Optional<LookAtSync.View> view) {
    view.ifPresent(
        now -> {
          rejected.show(now);
          stations.show(now);
          recent.show(now);
          show(now.status());
        });
  }

  private void show(SyncStatus now) {
    if (Optional.of(now).equals(shown)) {
      return;
    }
    shown = Optional.of(now);
    facts.getChildren().setAll(lines(now));
    var state = Pill.of(SyncWords.mark(now), texts.of("sync.state." + word(now)));
    state.setId("sync-state");
    pill.getChildren().setAll(state);
    label(now);
    boolean linked = now.state() != SyncStatus.State.ALONE;
    stallCard.setVisible(linked);
    stallCard.setManaged(linked);
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
    if (status.unsent() == 0) {
      return texts.of("sync.none");
    }
    Duration age = SyncWords.oldest(status, now);
    String count = texts.figures().count(status.unsent());
    return age.toMinutes() == 0
        ? texts.of("sync.unsent-lately", count)
        : texts.of("sync.unsent-oldest", count, texts.figures().age(age));
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
    show(pause, !alone);
    again.setText(
        texts.of(
            status.state() == SyncStatus.State.CONNECTED ? "sync.send-again" : "sync.connect"));
    show(again, !alone && !paused);
  }

  private static void show(Button button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
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
