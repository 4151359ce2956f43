package org.kerf.scanning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kerf.kernel.ShortCode;
import org.kerf.scanning.model.Answer;
import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;
import org.kerf.scanning.model.Scan;
import org.kerf.scanning.model.Scan.Reason;
import org.kerf.scanning.model.ScannerSettings;

/**
 * Tells a scanner's keys from a person's. From the prefix to the suffix every key belongs to the
 * scan, whoever struck it; if one of them was a person's, the scan is refused with what arrived,
 * never repaired. After a scan that broke, its rest is recognised by its speed and kept out of the
 * fields. Without a prefix, speed alone decides, where settings and {@link Focus} allow it: keys
 * are held back where no field is, and go on at once in a field, which gets back what it had when
 * they turn out to be a code. Elsewhere a scan without a beginning is refused with a message.
 *
 * <p>One detector serves the whole station, used by one thread only. How a window feeds it, with an
 * event filter on every scene (dialogs and pop-ups have their own):
 *
 * <ul>
 *   <li>KEY_PRESSED of Shift, Caps Lock, Ctrl, Alt, AltGr, Meta alone: not fed.
 *   <li>KEY_PRESSED whose text is empty or a control character (F keys, arrows, Enter, Tab,
 *       Backspace, Delete, Esc), or with Ctrl, Alt or Meta down: fed as {@link Key.Control} named
 *       by the key code's name, with CTRL+, ALT+, META+ before it. Ctrl and Alt both down are
 *       AltGr, which types letters such as ș: not fed here.
 *   <li>KEY_PRESSED of all other keys: not fed; consumed while {@link #isInScan}, else a space
 *       would press the button that has the focus; kept back with its KEY_TYPED where {@link
 *       #holdsBack}.
 *   <li>KEY_TYPED: fed as {@link Key.Typed} if it has characters and none is a control character;
 *       otherwise not fed, and consumed if its KEY_PRESSED was.
 *   <li>KEY_RELEASED: not fed; consumed if its KEY_PRESSED was.
 * </ul>
 *
 * <p>Each answer is carried out in order: Pass leaves the event alone; Swallow consumes it; Hold
 * consumes it and puts it at the end of a queue; Release fires the whole queue again at the targets
 * the events had, past this filter, and empties it; Retract gives the field back what it had before
 * the first of the keys ({@link #isFirstOfRun}); Complete empties the queue and hands the scan to
 * the {@link ScanRouter}. After each key a timer is set to {@link #wakeAtNanos}, which calls {@link
 * #tick}.
 */
public final class ScanDetector {

  /** No identifier of a barcode of trade has fewer characters, and its value has one. */
  private static final int LEAST_BEFORE_SEPARATOR = 3;

  private final ScannerSettings settings;
  private final ScanJudge judge;

  private final long holdNanos;

  private Optional<ScanText> open = Optional.empty();
  private Optional<KeyRun> run = Optional.empty();
  private long lastKeyNanos;
  private OptionalLong lastEndNanos = OptionalLong.empty();
  private OptionalLong brokenNanos = OptionalLong.empty();

  /** Whether the rest of what broke, if there is one, comes without a pause. */
  private boolean restComesAtOnce;

  public ScanDetector(ScannerSettings settings) {
    this.settings = settings;
    this.judge = new ScanJudge(settings.repeat().toNanos());
    this.holdNanos = settings.hold().toNanos();
  }

  /** Whether a scan has begun and not yet ended. */
  public boolean isInScan() {
    return open.isPresent();
  }

  /** Whether keys are held back here until it is known what they are. */
  public boolean holdsBack(Focus focus) {
    return isByTiming(focus);
  }

  /** Whether the key just fed is the first that may be a scan's: the field still is as it was. */
  public boolean isFirstOfRun() {
    return run.isPresent() && run.orElseThrow().length() == 1;
  }

  /**
   * One key; keys are fed in the order in which they arrive.
   *
   * @return what to do; about the key itself exactly one of Pass, Hold, Swallow, which comes last
   */
  public List<Answer> press(Key key, Focus focus) {
    var answers = new ArrayList<>(tick(key.atNanos()));
    if (settings.begins(key)) {
      answers.addAll(begin(key));
    } else if (open.isPresent()) {
      answers.addAll(inside(key, focus, open.orElseThrow()));
    } else if (settings.ends(key)) {
      answers.addAll(endOutside(key, focus));
    } else {
      answers.addAll(typing(key, focus));
    }
    lastKeyNanos = key.atNanos();
    return List.copyOf(answers);
  }

  /** Time has passed: lets waiting keys go, breaks off a scan that does not go on. */
  public List<Answer> tick(long nowNanos) {
    long silentNanos = nowNanos - lastKeyNanos;
    var answers = new ArrayList<Answer>();
    if (open.isPresent() && silentNanos >= settings.silence().toNanos()) {
      answers.add(breakOff(open.orElseThrow(), nowNanos));
      open = Optional.empty();
    }
    if (run.isPresent() && silentNanos >= holdNanos) {
      answers.addAll(letGo(nowNanos));
    }
    if (restComesAtOnce && silentNanos >= holdNanos) {
      brokenNanos = OptionalLong.empty();
      restComesAtOnce = false;
    }
    return List.copyOf(answers);
  }

  /**
   * When {@link #tick} is due if no key comes before; empty if nothing waits and no keys go on at a
   * scanner's speed. In a field nothing waits, but whoever feeds the keys sees by it that the
   * screen stood still between two of them.
   */
  public OptionalLong wakeAtNanos() {
    if (open.isPresent()) {
      return OptionalLong.of(lastKeyNanos + settings.silence().toNanos());
    }
    return run.isPresent() ? OptionalLong.of(lastKeyNanos + holdNanos) : OptionalLong.empty();
  }

  private List<Answer> begin(Key prefix) {
    var answers = new ArrayList<>(letGo(prefix.atNanos()));
    open.ifPresent(unended -> answers.add(breakOff(unended, prefix.atNanos())));
    open = Optional.of(new ScanText(prefix.atNanos()));
    answers.add(new Answer.Swallow());
    return answers;
  }

  private List<Answer> inside(Key key, Focus focus, ScanText scan) {
    // Where Enter ends a scan, a person may have filled up the first part of a split one and struck
    // Enter; one in 32 such codes would pass the check.
    if (key.atNanos() - lastKeyNanos >= holdNanos) {
      scan.hesitated();
    }
    if (!settings.ends(key)) {
      scan.add(key, focus);
      return List.of(new Answer.Swallow());
    }
    open = Optional.empty();
    boolean handMayHaveEnded = !settings.isScannersOwn(key);
    return ended(judge.judge(scan, key.atNanos(), handMayHaveEnded), key);
  }

  /** The suffix came, but no prefix before it. */
  private List<Answer> endOutside(Key suffix, Focus focus) {
    if (focus.isGuessed() && run.isPresent()) {
      KeyRun keys = run.orElseThrow();
      boolean rest = keys.isWaiting() && isAftermath(suffix.atNanos());
      if (isWhole(keys, rest, focus)) {
        run = Optional.empty();
        return endedByTiming(judge.judge(keys.text(), suffix.atNanos(), false), suffix, rest);
      }
      if (isCodeInField(keys, suffix, focus)) {
        run = Optional.empty();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer.Retract(keys.length()));
        answers.addAll(ended(judge.judge(keys.text(), suffix.atNanos(), false), suffix));
        return answers;
      }
      if (!rest && settings.timing() && !isAftermath(suffix.atNanos()) && keys.isScanLike(false)) {
        // Too fast for a person from the first key to the last: all of it is there.
        run = Optional.empty();
        return endedByTiming(ScanJudge.refusal(keys.text()), suffix, false);
      }
      if (rest || keys.isScanLike(false)) {
        return endedWithoutStart(keys.text().shown(), suffix);
      }
    }
    var answers = new ArrayList<>(letGo(suffix.atNanos()));
    if (settings.isScannersOwn(suffix) || isRightAfterAnEnd(suffix.atNanos())) {
      answers.addAll(endedWithoutStart("", suffix));
    } else {
      answers.add(new Answer.Pass());
    }
    return answers;
  }

  /**
   * Keys that were held back and are all of a scan. In a field they are held back only where the
   * rest of a broken scan is awaited; a code with the right check character is more than a rest.
   */
  private boolean isWhole(KeyRun keys, boolean rest, Focus focus) {
    if (!keys.isWaiting() || !settings.timing()) {
      return false;
    }
    return focus == Focus.FIELD
        ? keys.length() == ShortCode.LENGTH && ScanJudge.isCode(keys.text())
        : isByTiming(focus) && keys.isScanLike(rest);
  }

  /** Nobody types a whole code and Enter at a scanner's speed, with the right check character. */
  private boolean isCodeInField(KeyRun keys, Key suffix, Focus focus) {
    return settings.timing()
        && focus == Focus.FIELD
        && !keys.isWaiting()
        && !isAftermath(suffix.atNanos())
        && keys.length() == ShortCode.LENGTH
        && ScanJudge.isCode(keys.text());
  }

  private List<Answer> typing(Key key, Focus focus) {
    boolean aftermath = isAftermath(key.atNanos());
    boolean characters = key instanceof Key.Typed || isSeparatorInRun(key);
    if (!focus.isGuessed() || !(characters || aftermath)) {
      return interrupting(key);
    }
    KeyRun keys = run.orElseGet(() -> new KeyRun(key.atNanos()));
    run = Optional.of(keys);
    if (keys.holds(key, focus, isByTiming(focus) || aftermath)) {
      return List.of(new Answer.Hold());
    }
    var answers = new ArrayList<>(released(keys));
    answers.add(new Answer.Pass());
    return answers;
  }

  /**
   * The same keys are a person's shortcuts: a scanner's come right after the one before, and behind
   * an identifier and what it identifies.
   */
  private boolean isSeparatorInRun(Key key) {
    return ScanText.isOfSeparator(key)
        && run.filter(keys -> keys.length() >= LEAST_BEFORE_SEPARATOR).isPresent()
        && key.atNanos() - lastKeyNanos < holdNanos;
  }

  private List<Answer> interrupting(Key key) {
    if (run.isPresent() && run.orElseThrow().isPartLike()) {
      // If this was a scan, its suffix may be all that is still to come, and must press nothing.
      lastEndNanos = OptionalLong.of(key.atNanos());
    }
    var answers = new ArrayList<>(letGo(key.atNanos()));
    answers.add(new Answer.Pass());
    return answers;
  }

  private boolean isByTiming(Focus focus) {
    return settings.timing() && focus == Focus.SCANNING_SCREEN;
  }

  private boolean isAftermath(long nowNanos) {
    return brokenNanos.isPresent()
        && nowNanos - brokenNanos.getAsLong() < settings.aftermath().toNanos();
  }

  /** A person's key closed the scan just before the scanner's suffix, which must press nothing. */
  private boolean isRightAfterAnEnd(long nowNanos) {
    return lastEndNanos.isPresent() && nowNanos - lastEndNanos.getAsLong() < holdNanos;
  }

  private Answer breakOff(ScanText scan, long nowNanos) {
    brokenNanos = OptionalLong.of(nowNanos);
    restComesAtOnce = false;
    return new Answer.Complete(new Scan.Refused(Reason.NO_END, scan.shown()));
  }

  private List<Answer> endedWithoutStart(String text, Key suffix) {
    run = Optional.empty();
    return ended(new Scan.Refused(Reason.NO_START, text), suffix);
  }

  private List<Answer> ended(Scan scan, Key suffix) {
    // A person's key may have ended it: the rest may still come.
    boolean restMayFollow = scan instanceof Scan.Refused;
    brokenNanos = restMayFollow ? OptionalLong.of(suffix.atNanos()) : OptionalLong.empty();
    restComesAtOnce = false;
    lastEndNanos = OptionalLong.of(suffix.atNanos());
    return List.of(new Answer.Complete(scan), new Answer.Swallow());
  }

  /**
   * All keys came at a scanner's speed, from the first to the suffix. If a person struck that, the
   * rest comes at once or not at all.
   */
  private List<Answer> endedByTiming(Scan scan, Key suffix, boolean mayBeRest) {
    List<Answer> answers = ended(scan, suffix);
    restComesAtOnce = !mayBeRest;
    return answers;
  }

  /** The run is over. What waits goes on; if it may have been half a scan, the rest is awaited. */
  private List<Answer> letGo(long nowNanos) {
    if (run.isPresent() && run.orElseThrow().isPartLike()) {
      brokenNanos = OptionalLong.of(nowNanos);
      restComesAtOnce = false;
    }
    List<Answer> answers = run.map(this::released).orElse(List.of());
    run = Optional.empty();
    return answers;
  }

  private List<Answer> released(KeyRun keys) {
    return keys.isWaiting() ? List.of(new Answer.Release(keys.release())) : List.of();
  }
}
