package org.kerf.ui.controls.scans;

import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.StateView;
import org.kerf.ui.texts.Words;

/** What became of one scan. */
public sealed interface ScanOutcome {

  /** It had its effect, now or before. */
  record Right() implements ScanOutcome {}

  /**
   * Nothing was done.
   *
   * @param what was wrong
   * @param why it was, or what to do
   */
  record Wrong(Words what, Words why) implements ScanOutcome {}

  /** The world failed while it was looked up or booked. */
  static ScanOutcome of(StationFault fault) {
    return new Wrong(StateView.what(fault.code()), Words.fault(fault));
  }
}
