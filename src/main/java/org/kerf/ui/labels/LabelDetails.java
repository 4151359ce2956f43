package org.kerf.ui.labels;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelState;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.UnbrokenCodes;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One label in the drawer: its picture, what became of it, and what can be decided about it. */
final class LabelDetails {

  static final List<String> REASONS =
      List.of("labels.reason.no-printer", "labels.reason.no-paper", "labels.reason.unreadable");
  static final List<String> REPRINT_REASONS =
      List.of("labels.reprint.lost", "labels.reprint.damaged", "labels.reprint.unreadable");
  private static final double PICTURE_WIDTH = 264;

  private final ViewContext context;
  private final Texts texts;
  private final LabelsViewModel model;
  private final DetailDrawer drawer;
  private final Runnable changed;

  LabelDetails(ViewContext context, LabelsViewModel model, DetailDrawer drawer, Runnable changed) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.drawer = drawer;
    this.changed = changed;
  }

  void show(LabelJob job) {
    var picture = new StackPane();
    picture.getStyleClass().add("kerf-label-picture");
    model.draw(job, drawn -> fill(picture, drawn));
    List<Node> nodes = new ArrayList<>();
    nodes.add(picture);
    var pill = Pill.of(LabelMarks.mark(job.state()), texts.bind(LabelMarks.words(job.state())));
    nodes.add(pill);
    job.lastFailure()
        .map(failure -> failure.sentence(texts.language().locale()))
        .filter(sentence -> !job.state().isDone())
        .ifPresent(sentence -> nodes.add(failure(sentence)));
    if (!job.byHandReason().isEmpty()) {
      nodes.add(wrapped(texts.of("labels.by-hand-because", job.byHandReason())));
    }
    nodes.add(
        DetailDrawer.line(
            job.printer(),
            job.user(),
            texts.count("labels.tries", job.tries()),
            texts.figures().dateTime(job.queuedAt(), context.zone())));
    String caption = job.reprint() ? "labels.caption-again" : "labels.caption";
    drawer.show(
        texts.of(caption, texts.of(LabelMarks.words(job.kind()))),
        job.code().spaced(),
        nodes.toArray(Node[]::new));
    drawer.setActions(actions(job));
  }

  private Node actions(LabelJob job) {
    var actions = new FlowPane(8, 8);
    Buttons.takeOnlyFirstOfTwoClicks(actions);
    LabelState state = job.state();
    Access settling = context.person().access(Permission.SETTLE_LABELS);
    if (state.needsPerson()) {
      actions
          .getChildren()
          .add(
              settling.only(
                  button(
                      "again",
                      "labels.again",
                      Material2MZ.REFRESH,
                      () -> model.again(job, changed))));
    }
    if (state == LabelState.UNKNOWN) {
      actions
          .getChildren()
          .add(
              settling.only(
                  button(
                      "came-out",
                      "labels.came-out",
                      Material2AL.CHECK,
                      () -> model.cameOut(job, changed))));
    }
    if (state.mayBecome(LabelState.BY_HAND)) {
      actions.getChildren().add(settling.only(byHand(job)));
    }
    if (state == LabelState.QUEUED) {
      actions
          .getChildren()
          .add(
              settling.only(
                  button(
                      "cancel",
                      "labels.cancel",
                      Material2AL.CANCEL,
                      () -> model.cancel(List.of(job), changed))));
    }
    if (state == LabelState.WITHDRAWN) {
      actions
          .getChildren()
          .add(
              settling.only(
                  button(
                      "put-back",
                      "labels.put-back",
                      Material2MZ.UNDO,
                      () -> model.putBack(List.of(job), changed))));
    }
    if (mayMove(job) && !model.othersThan(List.of(job)).isEmpty()) {
      actions.getChildren().add(settling.only(move(job)));
    }
    if (mayReprint(job)) {
      actions
          .getChildren()
          .add(context.person().access(Permission.PRINT_LABELS).only(onceMore(job)));
    }
    return actions;
  }

  /** Whether nothing of it can have come out yet. */
  static boolean mayMove(LabelJob job) {
    return job.state() == LabelState.QUEUED || job.state() == LabelState.FAILED;
  }

  /** A test label names nothing: another one is printed on the page of the printers. */
  static boolean mayReprint(LabelJob job) {
    return job.state().isDone()
        && job.state() != LabelState.WITHDRAWN
        && job.code().kind() != ShortCode.Kind.DOCUMENT;
  }

  private Node move(LabelJob job) {
    var menu = new MenuButton(texts.of("labels.move"), new FontIcon(Material2AL.ARROW_FORWARD));
    menu.setId("label-move");
    for (LabelPrinter printer : model.othersThan(List.of(job))) {
      var item = new MenuItem(printer.name());
      item.setOnAction(event -> model.move(List.of(job), printer, changed));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Node onceMore(LabelJob job) {
    var menu = new MenuButton(texts.of("labels.once-more"), new FontIcon(Material2MZ.PRINT));
    menu.setId("label-once-more");
    for (String reason : REPRINT_REASONS) {
      var item = new MenuItem(texts.of(reason));
      item.setOnAction(event -> model.onceMore(job, reason, changed));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Node byHand(LabelJob job) {
    var menu = new MenuButton(texts.of("labels.by-hand"), new FontIcon(Material2AL.EDIT));
    menu.setId("label-by-hand");
    for (String reason : REASONS) {
      var item = new MenuItem(texts.of(reason));
      item.setOnAction(event -> model.byHand(job, reason, changed));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Button button(String id, String key, Ikon icon, Runnable action) {
    var button = new Button(texts.of(key), new FontIcon(icon));
    button.setId("label-" + id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void fill(StackPane frame, LabelRenderer.Picture picture) {
    switch (picture) {
      case LabelRenderer.Picture.Drawn(byte[] png) -> {
        var view = new ImageView(new Image(new ByteArrayInputStream(png)));
        view.setFitWidth(PICTURE_WIDTH);
        view.setPreserveRatio(true);
        view.setAccessibleText(texts.of("labels.picture"));
        frame.getChildren().setAll(view);
      }
      case LabelRenderer.Picture.Refused(var failure) ->
          frame.getChildren().setAll(failure(failure.sentence(texts.language().locale())));
    }
  }

  private static Node failure(String sentence) {
    Label label = wrapped(sentence);
    label.getStyleClass().add("kerf-secondary");
    Tone.DANGER.mark(label);
    return new VBox(label);
  }

  private static Label wrapped(String text) {
    var label = new Label(UnbrokenCodes.in(text));
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
