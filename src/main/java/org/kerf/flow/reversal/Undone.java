package org.kerf.flow.reversal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kerf.flow.SawRefusal;
import org.kerf.kernel.Fact;
import org.kerf.stock.model.MovementDraft;

/** What came of undoing what is peculiar to a kind of document. */
public sealed interface Undone {

  /** Nothing was changed. */
  record Refused(SawRefusal reason) implements Undone {}

  /**
   * It is taken back. The movements of the document are taken back by the reversal itself.
   *
   * @param more movements that the reversal brings besides
   * @param afterwards what can only be done once the movements are booked; a fact, if it is one
   */
  record Done(List<MovementDraft> more, Supplier<Optional<Fact>> afterwards) implements Undone {

    public Done {
      more = List.copyOf(more);
    }
  }

  /** Only the movements are to be taken back. */
  static Undone movementsOnly() {
    return new Done(List.of(), Optional::empty);
  }

  /** The movements, and then this. */
  static Undone then(Runnable afterwards) {
    return new Done(
        List.of(),
        () -> {
          afterwards.run();
          return Optional.empty();
        });
  }

  static Undone refused(SawRefusal reason) {
    return new Refused(reason);
  }
}
