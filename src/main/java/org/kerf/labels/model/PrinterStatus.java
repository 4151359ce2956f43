package org.kerf.labels.model;

/** How a printer stands now. */
public sealed interface PrinterStatus {

  /** It says that nothing is wrong and nothing waits in it. */
  record Ready() implements PrinterStatus {}

  /** It prints, or takes a label just now. */
  record Busy() implements PrinterStatus {}

  /** Why it prints nothing now, as far as that is known. */
  record Hindered(PrintFailure why) implements PrinterStatus {}

  /** It is there, and can't be asked: a folder, a print queue, or a printer that never answers. */
  record Unasked() implements PrinterStatus {}
}
