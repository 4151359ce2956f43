package org.kerf.ui.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kerf.scanning.ScanDetector;
import org.kerf.scanning.ScanRouter;
import org.kerf.scanning.model.Answer;
import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;
import org.kerf.scanning.model.Scan;
import org.kerf.scanning.model.ScannerSettings;
import org.kerf.ui.form.ScannedSecretField;
import org.kerf.ui.form.TypedField;

/**
 * Feeds a scene's keys to the scan detector and carries out its answers, as {@link ScanDetector}
 * describes. Every scene gets one, dialogs too, all with the same detector.
 */
public final class ScanFilter {

  private static final double NANOS_PER_MILLI = 1e6;

  /** A timer that comes so late shows that the screen stood still. */
  private static final long LATE_NANOS = 25_000_000;

  /** How long a key may wait that has not typed anything. */
  private static final Duration HOLD = Duration.millis(40);

  /** A key event that waits to be given to its field. */
  private record Waiting(KeyEvent event) {}

  /** A field as it was before keys that may be a scan's. */
  private record Before(TextInputControl field, String text, int anchor, int caret) {

    static Before of(TextInputControl field) {
      return new Before(field, field.getText(), field.getAnchor(), field.getCaretPosition());
    }

    boolean isChanged() {
      return !field.getText().equals(text);
    }

    void restore() {
      field.setText(text);
      field.selectRange(anchor, caret);
    }
  }

  private final ScanRouter router;
  private final LongSupplier nanos;
  private final List<Waiting> waiting = new ArrayList<>();
  private final PauseTransition timer = new PauseTransition();
  private final Set<KeyCode> consumed = EnumSet.noneOf(KeyCode.class);
  private ScanDetector detector;
  private KeyWatch watch = (key, answers) -> {};
  private Optional<Before> before = Optional.empty();
  private Optional<Before> typedOver = Optional.empty();
  private String typed = "";
  private OptionalLong timerDue = OptionalLong.empty();
  private long lostNanos;
  private boolean deferred;
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

  /**
   * Listens to the keys of the scene's window: before the scene's own filters, so that no shortcut
   * gets a scanner's key, and before an open pop-up, to which the window hands its keys first.
   */
  public void listenOn(Scene scene) {
    scene
        .windowProperty()
        .subscribe(
            window -> {
              if (window != null) {
                listenOn(scene, window);
              }
            });
  }

  private void listenOn(Scene scene, Window window) {
    EventDispatcher usual = window.getEventDispatcher();
    window.setEventDispatcher(
        (event, tail) -> {
          if (event instanceof KeyEvent key) {
            hear(scene, key);
          }
          return event.isConsumed() ? null : usual.dispatchEvent(event, tail);
        });
  }

  private void hear(Scene scene, KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      pressed(scene, event);
    } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
      typed(scene, event);
    } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
      released(event);
    }
  }

  /** From now on scanners are programmed otherwise. */
  public void use(ScannerSettings settings) {
    giveBack();
    detector = new ScanDetector(settings);
  }

  /** Told of each key and what was made of it, also of those that no screen gets. */
  public void setWatch(KeyWatch keyWatch) {
    watch = keyWatch;
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
      feed(scene, event, new Key.Control(name(event), arrived()));
    } else if (detector.isInScan()) {
      event.consume();
    } else if (detector.holdsBack(focus(scene))) {
      hold(event);
      wakeLater();
    }
    pressConsumed = event.isConsumed();
    if (pressConsumed) {
      consumed.add(event.getCode());
    } else {
      consumed.remove(event.getCode());
    }
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
      feed(scene, event, new Key.Typed(text, arrived()));
    } else if (pressConsumed) {
      event.consume();
    }
  }

  /** What was pressed unseen is released unseen; what still waits is released after it. */
  private void released(KeyEvent event) {
    if (releasing) {
      return;
    }
    boolean waits = waiting.stream().anyMatch(each -> each.event().getCode() == event.getCode());
    if (waits) {
      hold(event);
    } else if (consumed.remove(event.getCode())) {
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

  private static Focus focus(Scene scene) {
    return switch (scene.getFocusOwner()) {
      case ScannedSecretField secret -> Focus.SCANNING_SCREEN;
      case PasswordField secret -> Focus.PASSWORD;
      case TypedField field -> Focus.TYPED;
      case TextInputControl field -> Focus.FIELD;
      case ComboBoxBase<?> box when box.isEditable() -> Focus.FIELD;
      case Spinner<?> spinner when spinner.isEditable() -> Focus.FIELD;
      case null, default -> Focus.SCANNING_SCREEN;
    };
  }

  private void feed(Scene scene, KeyEvent event, Key key) {
    List<Answer> answers = detector.press(key, focus(scene));
    if (detector.isFirstOfRun()) {
      before =
          scene.getFocusOwner() instanceof TextInputControl field
              ? Optional.of(Before.of(field))
              : Optional.empty();
    }
    for (Answer answer : answers) {
      carryOut(answer, event);
    }
    watch.seen(key, answers);
    wakeLater();
  }

  private void carryOut(Answer answer, KeyEvent event) {
    switch (answer) {
      case Answer.Pass() -> giveBack();
      case Answer.Swallow() -> event.consume();
      case Answer.Hold() -> hold(event);
      case Answer.Release release -> giveBack();
      case Answer.Retract retract -> before.ifPresent(Before::restore);
      case Answer.Complete complete -> complete(complete);
    }
  }

  private void hold(KeyEvent event) {
    waiting.add(new Waiting(event.copyFor(event.getSource(), event.getTarget())));
    event.consume();
  }

  /** What the detector answers when time has passed: there is no key to decide about. */
  private void later(Answer answer) {
    switch (answer) {
      case Answer.Release release -> giveBack();
      case Answer.Complete complete -> complete(complete);
      case Answer.Retract retract -> before.ifPresent(Before::restore);
      case Answer.Pass() -> {}
      case Answer.Swallow() -> {}
      case Answer.Hold() -> {}
    }
  }

  /**
   * Gives the field in which the last scan was typed what it had before, unless it has been changed
   * since: for whoever finds out later that it was a scan.
   *
   * @return puts it there again
   */
  public Runnable takeBackTyped() {
    Optional<Before> over = typedOver.filter(field -> field.field().getText().equals(typed));
    Optional<Before> after = over.map(field -> Before.of(field.field()));
    over.ifPresent(Before::restore);
    typedOver = Optional.empty();
    return () -> {
      after.ifPresent(Before::restore);
      typedOver = over;
    };
  }

  /** The next scan comes another way: what was typed before it stays. */
  public void forgetTyped() {
    typedOver = Optional.empty();
  }

  private void complete(Answer.Complete complete) {
    boolean inField = waiting.isEmpty() && complete.scan() instanceof Scan.Refused;
    typedOver = inField ? before.filter(Before::isChanged) : Optional.empty();
    typed = typedOver.map(field -> field.field().getText()).orElse("");
    before = Optional.empty();
    waiting.clear();
    router.route(complete.scan());
  }

  private void giveBack() {
    List<Waiting> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(each -> consumed.remove(each.event().getCode()));
    boolean already = releasing;
    releasing = true;
    try {
      now.forEach(each -> Event.fireEvent(each.event().getTarget(), each.event()));
    } finally {
      releasing = already;
    }
  }

  /** The time as keys count it: without what the screen stood still. */
  private long now() {
    return nanos.getAsLong() - lostNanos;
  }

  /**
   * When a key arrived. Keys carry no time of their own: where the timer that waits for the next
   * one is overdue, the screen stood still, and the key came no later than the timer.
   */
  private long arrived() {
    long now = now();
    if (timerDue.isPresent() && now >= timerDue.getAsLong()) {
      long before = timerDue.getAsLong() - 1;
      lostNanos += now - before;
      return before;
    }
    return now;
  }

  /** After a time in which the screen stood still, keys that wait to be read come first. */
  private void tick() {
    boolean late = timerDue.isPresent() && now() - timerDue.getAsLong() > LATE_NANOS;
    if (late && !deferred) {
      deferred = true;
      timer.setDuration(HOLD);
      timer.playFromStart();
      return;
    }
    timerDue = OptionalLong.empty();
    detector.tick(now()).forEach(this::later);
    if (detector.wakeAtNanos().isEmpty()) {
      // A key that typed nothing, such as a dead one.
      giveBack();
    }
    wakeLater();
  }

  private void wakeLater() {
    OptionalLong due = detector.wakeAtNanos();
    timer.stop();
    timerDue = due;
    deferred = false;
    if (due.isPresent()) {
      double millis = Math.max(1, (due.getAsLong() - now()) / NANOS_PER_MILLI);
      timer.setDuration(Duration.millis(millis));
      timer.playFromStart();
    } else if (!waiting.isEmpty()) {
      timer.setDuration(HOLD);
      timer.playFromStart();
    }
  }
}
