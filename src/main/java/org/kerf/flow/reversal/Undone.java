package org.kerf.flow.reversal;

import java.util.List;
import java.util.function.Supplier;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.kernel.Fact;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.unit.NewUnit;

/** What came of undoing what is peculiar to a kind of document. */
public sealed interface Undone {

  /** Nothing was changed. */
  record Refused(SawRefusal reason) implements Undone {}

  /**
   * It can be taken back. The movements of the document are taken back by the reversal itself.
   *
   * @param units that the reversal makes
   * @param more movements that the reversal brings besides
   * @param afterwards what is booked once the movements are
   */
  record Done(List<NewUnit> units, List<MovementDraft> more, Supplier<List<Fact>> afterwards)
      implements Undone {

    public Done {
      units = List.copyOf(units);
      more = List.copyOf(more);
    }
  }

  /** Only the movements are to be taken back. */
  static Undone movementsOnly() {
    return then(List::of);
  }

  /** The movements, and then this. */
  static Undone then(Supplier<List<Fact>> afterwards) {
    return new Done(List.of(), List.of(), afterwards);
  }

  static Undone refused(SawRefusal reason) {
    return new Refused(reason);
  }
}
