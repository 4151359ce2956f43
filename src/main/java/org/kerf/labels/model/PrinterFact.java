package org.kerf.labels.model;

import java.util.Optional;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;

/** What happened to a label printer of this station. */
public sealed interface PrinterFact extends Fact {

  /** It was added or changed. */
  record PrinterSaved(PrinterId id, Change<LabelPrinter> printer) implements PrinterFact {}

  /**
   * Labels go to it from now on.
   *
   * @param labels of which kind; empty: all that have no printer of their own
   */
  record LabelsRouted(PrinterId id, String printer, Optional<LabelKind> labels)
      implements PrinterFact {}

  /**
   * A kind of labels goes to the standard printer again.
   *
   * @param id of the printer that it went to
   */
  record RouteRemoved(PrinterId id, String printer, LabelKind labels) implements PrinterFact {}

  /** It gets no labels until somebody says so. */
  record PrinterPaused(PrinterId id, String printer) implements PrinterFact {}

  /** It gets labels again. */
  record PrinterResumed(PrinterId id, String printer) implements PrinterFact {}

  /**
   * Labels that waited for another printer wait for this one.
   *
   * @param count how many
   * @param from the other one
   * @param cause why
   */
  record LabelsMoved(PrinterId id, String printer, int count, String from, MoveCause cause)
      implements PrinterFact {}
}
