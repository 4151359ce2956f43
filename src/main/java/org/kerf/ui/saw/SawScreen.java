package org.kerf.ui.saw;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.query.saw.SawMoment;
import org.kerf.ui.bars.SawBarPicture;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.drawing.OrderColours;
import org.kerf.ui.controls.notes.NotificationLine;
import org.kerf.ui.controls.table.WhileSeen;
import org.kerf.ui.saw.panel.AskPanel;
import org.kerf.ui.saw.panel.HeldKeys;
import org.kerf.ui.saw.panel.LabelPanel;
import org.kerf.ui.saw.panel.LengthPad;
import org.kerf.ui.saw.panel.SawEdge;
import org.kerf.ui.saw.panel.SawHead;
import org.kerf.ui.saw.panel.SawTiles;
import org.kerf.ui.saw.panel.WorkPanel;
import org.kerf.ui.saw.state.LengthModel;
import org.kerf.ui.saw.state.SawAlarm;
import org.kerf.ui.saw.state.SawStep;
import org.kerf.ui.saw.state.SawViewModel;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The saw's screen: head, bar, the one thing to do, and the tiles at the edge. Made anew at each
 * change. The screen itself has the keyboard's focus and none of its tiles ever: Enter and Space
 * press nothing.
 */
final class SawScreen extends StackPane {

  private static final Duration LOOK_AGAIN = Duration.seconds(1);
  private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
  private static final double LARGE_FROM = 1600;
  private static final double LOW_BELOW = 760;
  private static final PseudoClass LOWEST = PseudoClass.getPseudoClass("lowest");
  private static final double LOWEST_BELOW = 600;

  private final Texts texts;
  private final SawViewModel model;
  private final HeldKeys keys;
  private final SawTiles tiles;
  private final SawEdge edge;
  private final SawHead head;
  private final WorkPanel work;
  private final LabelPanel label;
  private final AskPanel asking;
  private final NotificationLine notes;

  /** Typed since the last Enter, while one picture is shown. */
  private final StringBuilder typed = new StringBuilder();

  SawScreen(Texts texts, SawViewModel model, NotificationLine notes, Runnable leave) {
    this.texts = texts;
    this.model = model;
    this.notes = notes;
    var colours = new OrderColours<OrderId>();
    keys = new HeldKeys(key -> model.tapped(key.getName()));
    tiles = new SawTiles(texts, model.bookingProperty(), keys);
    head = new SawHead(texts, new SawBarPicture(texts, colours));
    work = new WorkPanel(texts, model, tiles, colours);
    label = new LabelPanel(texts, model, tiles);
    edge = new SawEdge(model, tiles, label, leave);
    asking = new AskPanel(texts, model, tiles);
    getStyleClass().add("saw");
    var style = Objects.requireNonNull(SawScreen.class.getResource("saw.css"), "saw.css");
    getStylesheets().add(style.toExternalForm());
    setFocusTraversable(true);
    widthProperty()
        .subscribe(width -> pseudoClassStateChanged(LARGE, width.doubleValue() >= LARGE_FROM));
    // As high as the window, whatever is in it: else it never learns that the window is low.
    setMinHeight(0);
    heightProperty()
        .subscribe(
            height -> {
              pseudoClassStateChanged(LOW, height.doubleValue() < LOW_BELOW);
              pseudoClassStateChanged(LOWEST, height.doubleValue() < LOWEST_BELOW);
            });
    listen();
    model.momentProperty().subscribe(now -> show());
    model.stepProperty().subscribe(now -> show());
    model.alarmProperty().subscribe(now -> show());
    model.offerProperty().subscribe(now -> show());
    model.userProperty().subscribe(now -> show());
    texts.languageProperty().subscribe(now -> show());
    WhileSeen.repeat(this, LOOK_AGAIN, this::lookAgain);
  }

  private void listen() {
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    addEventFilter(KeyEvent.KEY_TYPED, this::type);
    addEventFilter(KeyEvent.KEY_RELEASED, event -> keys.release(event.getCode()));
    focusedProperty().subscribe(keys::breakOff);
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .orElse(false)
        .subscribe(now -> keys.breakOff());
  }

  /**
   * Plans are withdrawn and bars moved at the office, labels come out: that is looked at again and
   * again, unless something is asked here.
   */
  private void lookAgain() {
    if (model.stepProperty().get() instanceof SawStep.Work && model.alarmProperty().get() == null) {
      model.lookAgain();
    }
  }

  private void show() {
    SawMoment now = model.momentProperty().get();
    SawAlarm alarm = model.alarmProperty().get();
    keys.clear();
    typed.setLength(0);
    if (alarm != null) {
      getChildren().setAll(alarmed(alarm));
    } else if (now != null) {
      getChildren().setAll(bodyOf(now));
    }
    requestFocus();
  }

  private VBox bodyOf(SawMoment now) {
    boolean working = model.stepProperty().get() instanceof SawStep.Work;
    var body = new VBox();
    body.getStyleClass().add("saw-body");
    body.getChildren().add(head.whoAndWhere(now, model.userProperty().getValue(), notes));
    body.getChildren().addAll(headOf(now));
    Node middle = working ? workOf(now) : asking.of(model.stepProperty().get(), now);
    VBox.setVgrow(middle, Priority.ALWAYS);
    body.getChildren().add(middle);
    if (working) {
      body.getChildren().add(edge.of(now));
    }
    return body;
  }

  private List<Node> headOf(SawMoment now) {
    boolean working = model.stepProperty().get() instanceof SawStep.Work;
    return switch (now) {
      case SawMoment.NoSaw none -> head.plain(texts.of("saw.choose"));
      case SawMoment.NothingToCut nothing -> List.of();
      case SawMoment.LabelWaits waits -> List.of();
      case SawMoment.ToFetch fetch -> working ? head.of(fetch) : head.of(fetch).subList(0, 1);
      case SawMoment.OnSaw on -> working ? head.of(on) : head.of(on).subList(0, 1);
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

  private Node alarmed(SawAlarm alarm) {
    var words =
        WorkPanel.card(
            WorkPanel.words(texts.of(alarm.what()), "saw-trouble-what"),
            WorkPanel.words(texts.of(alarm.whatToDo()), "saw-trouble-do"));
    Tone.DANGER.mark(words);
    VBox.setVgrow(words, Priority.ALWAYS);
    Button seen =
        tiles.keyed(
            tiles.tile(
                "seen", Words.of("saw.seen"), Material2AL.CHECK, Tone.DANGER, model::acknowledge),
            SawTiles.MAIN_KEY);
    seen.getStyleClass().add("saw-seen");
    var panel = new VBox(notes, words, SawTiles.row(seen));
    panel.getStyleClass().addAll("saw-body", "saw-trouble");
    return panel;
  }

  /** Keys that stand for tiles have to be held; Esc goes back, for that books nothing. */
  private void press(KeyEvent event) {
    KeyCode key = event.getCode();
    boolean taken = keys.press(key);
    if (key == KeyCode.ENTER) {
      sayWhatWasTyped();
      taken = true;
    } else if (key == KeyCode.SPACE) {
      taken = true;
    } else if (key == KeyCode.ESCAPE && !(model.stepProperty().get() instanceof SawStep.Work)) {
      model.back();
      taken = true;
    } else if (key == KeyCode.BACK_SPACE) {
      LengthPad.type('<', model.length());
      taken = true;
    }
    if (taken) {
      event.consume();
    }
  }

  private void type(KeyEvent event) {
    String text = event.getCharacter();
    if (text.length() != 1 || Character.isISOControl(text.charAt(0))) {
      return;
    }
    typed.append(text);
    if (LengthModel.isAskedBy(model.stepProperty().get()) && text.charAt(0) != '<') {
      LengthPad.type(text.charAt(0), model.length());
    }
  }

  /** A name too short for a scan, for example from a scanner without a prefix. */
  private void sayWhatWasTyped() {
    String text = typed.toString().strip();
    typed.setLength(0);
    if (!text.isEmpty()) {
      model.scans().typed(text);
    }
  }
}
