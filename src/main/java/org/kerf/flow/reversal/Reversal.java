package org.kerf.flow.reversal;

import java.util.Optional;
import java.util.Set;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentKind;

/** How documents of some kinds are undone. */
public interface Reversal {

  Set<DocumentKind> kinds();

  /** What is in the way of undoing this document from the start; empty if nothing is. */
  default Optional<SawRefusal> against(Tx tx, Document document) {
    return Optional.empty();
  }

  /**
   * Whether later documents of its units are in the way. If not, {@link #undo} looks for itself.
   */
  default boolean isHeldByLaterDocuments() {
    return true;
  }

  /**
   * Takes back what the document changed besides its movements.
   *
   * @param realLength of a cut that was made, but not as booked; empty if nothing was cut
   */
  Undone undo(Undoing undoing, Optional<Length> realLength);

  /** Kinds of which nothing but the movements is to be taken back. */
  static Reversal ofMovements(DocumentKind... kinds) {
    Set<DocumentKind> all = Set.of(kinds);
    return new Reversal() {
      @Override
      public Set<DocumentKind> kinds() {
        return all;
      }

      @Override
      public Undone undo(Undoing undoing, Optional<Length> realLength) {
        return Undone.movementsOnly();
      }
    };
  }
}
