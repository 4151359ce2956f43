package org.kerf.scanning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.kerf.scanning.model.Scan;

/**
 * To whom a scan goes: to the screens that are open, the one in front first; if none has a use for
 * it, what was scanned is opened. One thread only.
 */
public final class ScanRouter {

  private final Deque<ScanTarget> targets = new ArrayDeque<>();
  private final ScanTarget opener;
  private final ScanVoice voice;

  /**
   * @param opener opens the thing that a code names; does not take codes that name nothing known
   * @param voice receives scans that nothing took
   */
  public ScanRouter(ScanTarget opener, ScanVoice voice) {
    this.opener = opener;
    this.voice = voice;
  }

  /** The screen comes to the front; one that is open already comes forward. */
  public void show(ScanTarget screen) {
    targets.remove(screen);
    targets.addFirst(screen);
  }

  /** Brings one scan to whoever takes it, or has it said why nobody does. */
  public void route(Scan scan) {
    switch (scan) {
      case Scan.Understood understood -> offer(understood);
      case Scan.Repeated repeated -> voice.again(repeated);
      case Scan.Refused refused -> voice.wrong(refused);
    }
  }

  private void offer(Scan.Understood scan) {
    // A copy, because taking a scan may show or hide screens.
    for (ScanTarget target : List.copyOf(targets)) {
      if (target.take(scan)) {
        return;
      }
    }
    if (!opener.take(scan)) {
      voice.wrong(new Scan.Refused(Scan.Reason.NOT_KNOWN, scan.code().spaced()));
    }
  }
}
