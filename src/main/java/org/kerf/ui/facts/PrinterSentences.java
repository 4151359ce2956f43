package org.kerf.ui.facts;

import java.util.Locale;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.PrinterFact;
import org.kerf.ui.texts.Words;

/** What happened to printers, in sentences. */
final class PrinterSentences {

  private PrinterSentences() {}

  static Words of(PrinterFact fact) {
    return switch (fact) {
      case PrinterFact.PrinterSaved printer ->
          FactSentences.saved("printer", printer.printer().now().name(), printer);
      case PrinterFact.LabelsRouted routed ->
          routed
              .labels()
              .map(kind -> Words.of("facts.printer-routed-kind", routed.printer(), of(kind)))
              .orElseGet(() -> Words.of("facts.printer-routed", routed.printer()));
      case PrinterFact.RouteRemoved removed ->
          Words.of("facts.printer-route-removed", removed.printer(), of(removed.labels()));
      case PrinterFact.PrinterPaused paused -> Words.of("facts.printer-paused", paused.printer());
      case PrinterFact.PrinterResumed resumed ->
          Words.of("facts.printer-resumed", resumed.printer());
      case PrinterFact.LabelsMoved moved ->
          Words.of(
              "facts.labels-moved",
              Words.counted("facts.labels-went", moved.count()),
              moved.from(),
              moved.printer());
    };
  }

  static Words of(LabelKind kind) {
    return Words.of("facts.label-kind." + kind.name().toLowerCase(Locale.ROOT));
  }
}
