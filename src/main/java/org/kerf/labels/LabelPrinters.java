package org.kerf.labels;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelRoutes;
import org.kerf.labels.model.PrinterId;

/** The label printers of this station, and which labels go to which. */
public interface LabelPrinters {

  /** By name, those that are out of use too. */
  List<LabelPrinter> all(Tx tx);

  Optional<LabelPrinter> printer(Tx tx, PrinterId id);

  /** One that is in use before one that is not. */
  Optional<LabelPrinter> named(Tx tx, String name);

  /** Adds it, or puts it in the place of what it was. */
  void save(Tx tx, LabelPrinter printer);

  LabelRoutes routes(Tx tx);

  /**
   * Sends labels to a printer.
   *
   * @param kind of which kind; empty: all that have none of their own
   */
  void route(Tx tx, Optional<LabelKind> kind, PrinterId printer);

  /** Sends labels of this kind to the standard printer again. */
  void unroute(Tx tx, LabelKind kind);

  /**
   * The printer that labels go to which have none of their own; one that is out of use is none.
   * Empty if the station has no printer at all.
   */
  Optional<LabelPrinter> standard(Tx tx);

  /** The printer that labels of this kind go to. */
  Optional<LabelPrinter> printerFor(Tx tx, LabelKind kind);

  /** Whether a printer gets labels; kept when the program ends. */
  void pause(Tx tx, PrinterId id, boolean paused);

  /** Those that get no labels. */
  Set<PrinterId> paused(Tx tx);
}
