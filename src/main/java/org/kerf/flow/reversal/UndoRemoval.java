package org.kerf.flow.reversal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.Movement;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;

/**
 * What was thrown away, given out, counted as missing or put into another bundle is there again,
 * and with it the label that it was waiting for.
 */
final class UndoRemoval implements Reversal {

  private final Repositories repositories;

  UndoRemoval(Repositories repositories) {
    this.repositories = repositories;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(
        SawDocuments.REMNANT_SCRAPPED,
        StockDocuments.ADJUSTMENT,
        StockDocuments.ISSUE,
        StockDocuments.MERGE);
  }

  @Override
  public Undone undo(Undoing undoing, Optional<Length> realLength) {
    return Undone.then(() -> restoreLabels(undoing));
  }

  List<Fact> restoreLabels(Undoing undoing) {
    Tx tx = undoing.tx();
    for (Movement movement : repositories.ledger().movements(tx, undoing.document().id())) {
      StockUnit unit = repositories.stock().unit(tx, movement.unit()).orElseThrow();
      // Only what was gone has lost its label.
      if (unit.onHand() == -movement.countChange()) {
        repositories.labels().restore(tx, unit.code());
      }
    }
    return List.of();
  }
}
