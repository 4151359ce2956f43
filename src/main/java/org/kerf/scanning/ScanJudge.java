package org.kerf.scanning;

import java.util.Locale;
import java.util.Optional;
import org.kerf.kernel.ShortCode;
import org.kerf.scanning.model.Scan;
import org.kerf.scanning.model.Scan.Reason;

/**
 * Says what a whole scan means. Stricter than {@link ShortCode#parse}, which lets a person write
 * spaces: a space inside a scan is a key that somebody struck. It never leaves out or puts right a
 * character, because one code in 32 that is put together at random passes the check.
 */
final class ScanJudge {

  private final long repeatNanos;
  private Optional<ShortCode> last = Optional.empty();
  private long lastEndNanos;

  ScanJudge(long repeatNanos) {
    this.repeatNanos = repeatNanos;
  }

  /**
   * @param handMayHaveEnded whether a person may have struck the key that ended it: then a scan
   *     with a pause in it is not trusted
   */
  Scan judge(ScanText scan, long endNanos, boolean handMayHaveEnded) {
    Optional<Reason> objection = objectionTo(scan);
    if (objection.isPresent()) {
      return new Scan.Refused(objection.orElseThrow(), scan.shown());
    }
    Optional<ShortCode> code = ShortCode.parse(scan.text());
    if (code.isEmpty()) {
      return new Scan.Refused(Reason.WRONG_CHECK, scan.shown());
    }
    if (handMayHaveEnded && scan.hesitant()) {
      return new Scan.Refused(Reason.NO_END, scan.shown());
    }
    boolean again = code.equals(last) && scan.startedNanos() - lastEndNanos < repeatNanos;
    last = code;
    lastEndNanos = endNanos;
    return again ? new Scan.Repeated(code.orElseThrow()) : new Scan.Understood(code.orElseThrow());
  }

  /** Whether it is a short code with nothing else in it. */
  static boolean isCode(ScanText scan) {
    return objectionTo(scan).isEmpty() && ShortCode.parse(scan.text()).isPresent();
  }

  /** Why a text that arrived whole is not one of our codes. */
  static Scan.Refused refusal(ScanText scan) {
    return new Scan.Refused(objectionTo(scan).orElse(Reason.WRONG_CHECK), scan.shown());
  }

  private static Optional<Reason> objectionTo(ScanText scan) {
    String text = scan.text();
    if (scan.foreign() || !text.chars().allMatch(ScanJudge::isCodeCharacter)) {
      return Optional.of(Reason.FOREIGN_KEY);
    }
    if (text.length() != ShortCode.LENGTH) {
      return Optional.of(text.length() < ShortCode.LENGTH ? Reason.TOO_SHORT : Reason.TOO_LONG);
    }
    char letter = text.toUpperCase(Locale.ROOT).charAt(0);
    for (ShortCode.Kind kind : ShortCode.Kind.values()) {
      if (kind.letter() == letter) {
        return Optional.empty();
      }
    }
    return Optional.of(Reason.NO_SUCH_KIND);
  }

  /** Small letters come from an inverted Caps Lock. Only the plain ones: ſ would become an S. */
  private static boolean isCodeCharacter(int c) {
    if (c >= '0' && c <= '9') {
      return true;
    }
    int capital = c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
    return capital >= 'A' && capital <= 'X' && capital != 'I' && capital != 'O';
  }
}
