package org.kerf.scanning;

import java.time.Duration;
import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;
import org.kerf.scanning.model.Scan;
import org.kerf.scanning.model.Scan.Reason;

/** Says what a line of a serial scanner means; by the same rules as a scan that was typed. */
public final class SerialJudge {

  private final ScanJudge judge;

  /**
   * Begins anew.
   *
   * @param repeat an equal scan within this time is its repetition
   */
  public SerialJudge(Duration repeat) {
    judge = new ScanJudge(repeat.toNanos());
  }

  /** A whole line, that came at this time of a clock that never goes back. */
  public Scan whole(String text, long atNanos) {
    return judge.judge(kept(text, atNanos), atNanos, false);
  }

  /** The beginning of a line. */
  public Scan broken(String text, long atNanos) {
    return new Scan.Refused(Reason.NO_END, kept(text, atNanos).shown());
  }

  private static ScanText kept(String text, long atNanos) {
    var scan = new ScanText(atNanos);
    for (int i = 0; i < text.length(); i++) {
      String character = text.substring(i, i + 1);
      boolean separator = character.equals(ScanText.SEPARATOR);
      scan.add(
          separator
              ? new Key.Control(ScanText.SEPARATOR_KEY, atNanos)
              : new Key.Typed(character, atNanos),
          Focus.SCANNING_SCREEN);
    }
    return scan;
  }
}
