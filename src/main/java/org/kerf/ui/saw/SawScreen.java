package org.kerf.ui.saw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kerf.cutting.model.OrderId;
import org.kerf.ui.bars.SawBarPicture;
import org.kerf.ui.controls.OrderColours;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.WhileSeen;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The saw's screen: head, bar, the one thing to do, and the tiles at the edge. Made anew at each
 * change.
 */
final class SawScreen extends StackPane {

  private static final Duration LOOK_AGAIN = Duration.seconds(1);
  private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
  private static final double LARGE_FROM = 1600;

  private final Texts texts;
  private final SawViewModel model;
  private final Runnable leave;
  private final SawTiles tiles;
  private final SawHead head;
  private final WorkPanel work;
  private final LabelPanel label;
  private final AskPanel asking;

  SawScreen(Texts texts, SawViewModel model, Runnable leave) {
    this.texts = texts;
    this.model = model;
    this.leave = leave;
    var colours = new OrderColours<OrderId>();
    tiles = new SawTiles(texts, model.bookingProperty());
    head = new SawHead(texts, new SawBarPicture(texts, colours));
    work = new WorkPanel(texts, model, tiles, colours);
    label = new LabelPanel(texts, model, tiles);
    asking = new AskPanel(texts, model, tiles);
    getStyleClass().add("saw");
    var style = Objects.requireNonNull(SawScreen.class.getResource("saw.css"), "saw.css");
    getStylesheets().add(style.toExternalForm());
    setFocusTraversable(true);
    widthProperty()
        .subscribe(width -> pseudoClassStateChanged(LARGE, width.doubleValue() >= LARGE_FROM));
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    addEventFilter(KeyEvent.KEY_TYPED, this::type);
    model.momentProperty().subscribe(now -> show());
    model.stepProperty().subscribe(now -> show());
    model.troubleProperty().subscribe(now -> show());
    model.closingProperty().subscribe(now -> show());
    texts.languageProperty().subscribe(now -> show());
    WhileSeen.repeat(this, LOOK_AGAIN, this::lookAgain);
  }

  /** What waits for something outside is looked at again and again. */
  private void lookAgain() {
    SawMoment now = model.momentProperty().get();
    if (now instanceof SawMoment.LabelWaits || now instanceof SawMoment.NothingToCut) {
      model.refresh();
    }
  }

  private void show() {
    SawMoment now = model.momentProperty().get();
    SawTrouble trouble = model.troubleProperty().get();
    if (trouble != null) {
      getChildren().setAll(troubled(trouble));
    } else if (now != null) {
      var body = new VBox();
      body.getStyleClass().add("saw-body");
      body.getChildren().addAll(headOf(now));
      Node middle = model.stepProperty().get() instanceof SawStep.Work ? workOf(now) : asked(now);
      VBox.setVgrow(middle, Priority.ALWAYS);
      body.getChildren().add(middle);
      if (model.stepProperty().get() instanceof SawStep.Work) {
        HBox edge = SawTiles.row(edgeOf(now).toArray(Node[]::new));
        edge.getStyleClass().add("saw-edge");
        body.getChildren().add(edge);
      }
      getChildren().setAll(body);
    }
    takeFocus();
  }

  /** Where it is asked which saw this is, no tile is the green one, so the first is offered. */
  void takeFocus() {
    Node first = lookup(".saw-choice");
    if (first != null && model.troubleProperty().get() == null) {
      first.requestFocus();
    } else {
      requestFocus();
    }
  }

  private Node asked(SawMoment now) {
    return asking.of(model.stepProperty().get(), now);
  }

  private List<Node> headOf(SawMoment now) {
    boolean wide = !(model.stepProperty().get() instanceof SawStep.Work);
    return switch (now) {
      case SawMoment.NoSaw none -> head.plain(texts.of("saw.choose"));
      case SawMoment.NothingToCut nothing -> head.plain(nothing.saw().name());
      case SawMoment.LabelWaits waits -> head.plain(waits.saw().name());
      case SawMoment.ToFetch fetch -> head.of(fetch);
      case SawMoment.OnSaw on -> wide ? head.of(on).subList(0, 1) : head.of(on);
    };
  }

  private Node workOf(SawMoment now) {
    return switch (now) {
      case SawMoment.NoSaw none -> work.choose(none);
      case SawMoment.NothingToCut nothing -> work.nothing(nothing);
      case SawMoment.LabelWaits waits -> label.of(waits);
      case SawMoment.ToFetch fetch -> work.of(fetch);
      case SawMoment.OnSaw on -> work.of(on);
    };
  }

  private List<Button> edgeOf(SawMoment now) {
    List<Button> edge = new ArrayList<>();
    switch (now) {
      case SawMoment.NoSaw none -> {}
      case SawMoment.OnSaw on -> edge.addAll(edgeOnSaw(on));
      case SawMoment.LabelWaits waits -> {
        edge.addAll(label.edge(waits));
        addUndoClosing(edge);
      }
      case SawMoment.NothingToCut nothing -> {
        addUndoClosing(edge);
        edge.add(otherSaw());
      }
      case SawMoment.ToFetch fetch -> {
        addUndoClosing(edge);
        edge.add(otherSaw());
      }
    }
    edge.add(tiles.tile("leave", Words.of("saw.leave"), Material2AL.LIST, Tone.NEUTRAL, leave));
    return edge;
  }

  private List<Button> edgeOnSaw(SawMoment.OnSaw on) {
    List<Button> edge = new ArrayList<>();
    if (on.throwsRemnantAway()) {
      edge.add(
          tiles.tile(
              "keep",
              Words.of("saw.keep"),
              Material2AL.ARCHIVE,
              Tone.NEUTRAL,
              model::closeKeeping));
    }
    if (on.next().isPresent()) {
      edge.add(
          tiles.tile(
              "other-length",
              Words.of("saw.other-length"),
              Material2MZ.STRAIGHTEN,
              Tone.NEUTRAL,
              () -> model.ask(new SawStep.OtherLength())));
    }
    edge.add(
        tiles.tile(
            "defect",
            Words.of("saw.defect"),
            Material2MZ.REPORT_PROBLEM,
            Tone.DANGER,
            () -> model.ask(new SawStep.WhichDefect())));
    if (on.next().isPresent()) {
      edge.add(
          tiles.tile(
              "stop",
              Words.of("saw.stop"),
              Material2MZ.STOP,
              Tone.NEUTRAL,
              () -> model.ask(new SawStep.ConfirmStop())));
    }
    if (!on.cuts().isEmpty()) {
      edge.add(undo("saw.undo"));
      edge.add(
          tiles.tile(
              "reprint", Words.of("saw.reprint"), Material2MZ.PRINT, Tone.NEUTRAL, model::reprint));
    }
    return edge;
  }

  private void addUndoClosing(List<Button> edge) {
    if (model.closingProperty().get() != null) {
      edge.add(undo("saw.undo-closing"));
    }
  }

  private Button undo(String key) {
    return tiles.tile("undo", Words.of(key), Material2MZ.UNDO, Tone.NEUTRAL, model::undoLast);
  }

  private Button otherSaw() {
    return tiles.tile(
        "other-saw",
        Words.of("saw.other-saw"),
        Material2AL.CONTENT_CUT,
        Tone.NEUTRAL,
        model::chooseAnotherSaw);
  }

  private Node troubled(SawTrouble trouble) {
    var words =
        WorkPanel.card(
            WorkPanel.words(texts.of(trouble.what()), "saw-trouble-what"),
            WorkPanel.words(texts.of(trouble.whatToDo()), "saw-trouble-do"));
    Tone.DANGER.mark(words);
    VBox.setVgrow(words, Priority.ALWAYS);
    Button seen =
        tiles.tile(
            "seen", Words.of("saw.seen"), Material2AL.CHECK, Tone.DANGER, model::acknowledge);
    seen.getStyleClass().add("saw-seen");
    var panel = new VBox(words, SawTiles.row(seen));
    panel.getStyleClass().addAll("saw-body", "saw-trouble");
    return panel;
  }

  /** Enter says what the green tile says, or the tile that Tab has led to; Esc goes back. */
  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      if (getScene().getFocusOwner() instanceof Button tile) {
        tile.fire();
      } else {
        sayYes();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE
        && !(model.stepProperty().get() instanceof SawStep.Work)) {
      model.back();
      event.consume();
    } else if (event.getCode() == KeyCode.BACK_SPACE) {
      LengthPad.type('<', model);
      event.consume();
    }
  }

  private void type(KeyEvent event) {
    SawStep step = model.stepProperty().get();
    boolean padded = step instanceof SawStep.OtherLength || step instanceof SawStep.RealLength;
    if (padded && event.getCharacter().length() == 1 && event.getCharacter().charAt(0) != '<') {
      LengthPad.type(event.getCharacter().charAt(0), model);
    }
  }

  private void sayYes() {
    if (model.troubleProperty().get() != null) {
      model.acknowledge();
      return;
    }
    switch (model.stepProperty().get()) {
      case SawStep.Work work -> model.goOn();
      case SawStep.OtherLength other -> model.acceptTyped();
      case SawStep.RealLength real -> model.acceptTyped();
      case SawStep.ConfirmDefect confirm -> model.defective();
      case SawStep.ConfirmStop confirm -> model.stop();
      case SawStep.GoodForTheOrder good -> {}
      case SawStep.WhichDefect which -> {}
      case SawStep.WasItCut was -> {}
      case SawStep.WhyByHand why -> {}
    }
  }
}
