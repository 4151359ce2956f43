package org.kerf.ui.printers;

import java.util.Optional;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.PrinterQueue;
import org.kerf.labels.model.PrinterStatus;

/**
 * A printer that is in use.
 *
 * @param standard whether labels go to it that have no printer of their own
 * @param paused whether it gets no labels
 * @param fallback what its fallback is called
 * @param status empty while it is asked
 * @param queue empty if it has had no label
 */
record PrinterShown(
    LabelPrinter printer,
    boolean standard,
    boolean paused,
    Optional<String> fallback,
    Optional<PrinterStatus> status,
    Optional<PrinterQueue> queue) {

  /** The same with what it said of itself. */
  PrinterShown answered(PrinterStatus answer) {
    return new PrinterShown(printer, standard, paused, fallback, Optional.of(answer), queue);
  }
}
