package org.kerf.labels.device;

import org.kerf.labels.model.PrinterStatus;

/** Something that labels can be taken to. One label at a time; not for several threads. */
public interface Printer {

  /**
   * Takes one label to the printer, waiting no longer than the printer's time-outs.
   *
   * @param label the whole format
   * @param jobName letters, digits and dashes; the same name again means the same label
   */
  PrintOutcome deliver(byte[] label, String jobName);

  /** How it stands now; found out within the printer's time-outs. */
  PrinterStatus status();

  /**
   * Whether the same label delivered twice is still one label, so that a doubtful one may simply be
   * delivered again.
   */
  boolean isRepeatable();
}
