package org.kerf.flow.reversal;

import java.util.Optional;
import java.util.Set;
import org.kerf.flow.Repositories;
import org.kerf.flow.SawRefusal;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.DocumentKind;
import org.kerf.stock.model.Movement;
import org.kerf.stock.model.StockDocuments;
import org.kerf.stock.model.StockUnit;

/** What was released is held again, for the same reason as before. */
final class UndoRelease implements Reversal {

  private final Repositories repositories;

  UndoRelease(Repositories repositories) {
    this.repositories = repositories;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(StockDocuments.HOLD_RELEASED);
  }

  @Override
  public Undone undo(Undoing undoing, Optional<Length> realLength) {
    Tx tx = undoing.tx();
    for (Movement movement : repositories.ledger().movements(tx, undoing.document().id())) {
      StockUnit unit = repositories.stock().unit(tx, movement.unit()).orElseThrow();
      if (unit.reserved() > 0) {
        return Undone.refused(new SawRefusal.Reserved(unit.code()));
      }
      repositories.stock().hold(tx, unit.id(), undoing.document().reference());
    }
    return Undone.movementsOnly();
  }
}
