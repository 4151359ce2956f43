package org.kerf.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.kerf.scanning.ScanDetector;
import org.kerf.scanning.ScanRouter;
import org.kerf.scanning.model.Answer;
import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;

/**
 * Feeds a scene's keys to the scan detector and carries out its answers, as {@link ScanDetector}
 * describes. Every scene gets one, dialogs too, all with the same detector.
 */
public final class ScanFilter {

  private static final double NANOS_PER_MILLI = 1e6;

  /** A key event that waits to be given to its field. */
  private record Waiting(KeyEvent event) {}

  private final ScanDetector detector;
  private final ScanRouter router;
  private final LongSupplier nanos;
  private final List<Waiting> waiting = new ArrayList<>();
  private final PauseTransition timer = new PauseTransition();
  private boolean releasing;
  private boolean pressConsumed;

  /**
   * @param nanos a clock that never goes back
   */
  public ScanFilter(ScanDetector detector, ScanRouter router, LongSupplier nanos) {
    this.detector = detector;
    this.router = router;
    this.nanos = nanos;
    timer.setOnFinished(event -> tick());
  }

  /** Listens to the scene's keys before any of its controls. */
  public void listenOn(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
  }

  private void pressed(Scene scene, KeyEvent event) {
    if (releasing) {
      return;
    }
    pressConsumed = false;
    if (event.getCode().isModifierKey() || event.getCode() == KeyCode.CAPS) {
      return;
    }
    if (isControl(event)) {
      feed(scene, event, new Key.Control(name(event), nanos.getAsLong()));
    } else if (detector.isInScan()) {
      event.consume();
    }
    pressConsumed = event.isConsumed();
  }

  private void typed(Scene scene, KeyEvent event) {
    if (releasing) {
      return;
    }
    String text = event.getCharacter();
    boolean types =
        !text.isEmpty()
            && !KeyEvent.CHAR_UNDEFINED.equals(text)
            && text.chars().noneMatch(Character::isISOControl);
    if (types) {
      feed(scene, event, new Key.Typed(text, nanos.getAsLong()));
    } else if (pressConsumed) {
      event.consume();
    }
  }

  private void released(KeyEvent event) {
    if (!releasing && pressConsumed && !event.getCode().isModifierKey()) {
      event.consume();
    }
  }

  /** AltGr arrives as Ctrl and Alt together and types letters: it is no control. */
  private static boolean isControl(KeyEvent event) {
    boolean altGr = event.isControlDown() && event.isAltDown();
    boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    String text = event.getText();
    boolean silent = text.isEmpty() || text.chars().allMatch(Character::isISOControl);
    boolean letterKey = event.getCode().isLetterKey() || event.getCode().isDigitKey();
    return !altGr && (modified || (silent && !letterKey && event.getCode() != KeyCode.UNDEFINED));
  }

  private static String name(KeyEvent event) {
    return (event.isControlDown() ? "CTRL+" : "")
        + (event.isAltDown() ? "ALT+" : "")
        + (event.isMetaDown() ? "META+" : "")
        + event.getCode().name();
  }

  private void feed(Scene scene, KeyEvent event, Key key) {
    Focus focus = scene.getFocusOwner() instanceof PasswordField ? Focus.PASSWORD : Focus.FIELD;
    for (Answer answer : detector.press(key, focus)) {
      carryOut(answer, event);
    }
    wakeLater();
  }

  private void carryOut(Answer answer, KeyEvent event) {
    switch (answer) {
      case Answer.Pass() -> {}
      case Answer.Swallow() -> event.consume();
      case Answer.Hold() -> {
        waiting.add(new Waiting(event.copyFor(event.getSource(), event.getTarget())));
        event.consume();
      }
      case Answer.Release release -> giveBack();
      case Answer.Complete complete -> complete(complete);
    }
  }

  /** What the detector answers when time has passed: there is no key to decide about. */
  private void later(Answer answer) {
    switch (answer) {
      case Answer.Release release -> giveBack();
      case Answer.Complete complete -> complete(complete);
      case Answer.Pass() -> {}
      case Answer.Swallow() -> {}
      case Answer.Hold() -> {}
    }
  }

  private void complete(Answer.Complete complete) {
    waiting.clear();
    router.route(complete.scan());
  }

  private void giveBack() {
    List<Waiting> now = List.copyOf(waiting);
    waiting.clear();
    releasing = true;
    try {
      now.forEach(each -> Event.fireEvent(each.event().getTarget(), each.event()));
    } finally {
      releasing = false;
    }
  }

  private void tick() {
    detector.tick(nanos.getAsLong()).forEach(this::later);
    wakeLater();
  }

  private void wakeLater() {
    OptionalLong due = detector.wakeAtNanos();
    timer.stop();
    if (due.isPresent()) {
      double millis = Math.max(1, (due.getAsLong() - nanos.getAsLong()) / NANOS_PER_MILLI);
      timer.setDuration(Duration.millis(millis));
      timer.playFromStart();
    }
  }
}
