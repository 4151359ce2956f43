package org.kerf.flow.reversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.Movement;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.HoldReasons;
import org.kerf.stock.model.unit.StockUnit;

/** What was released is held again, for the same reason as before. */
final class UndoRelease implements Reversal {

  private final Repositories repositories;
  private final Projections projections;

  UndoRelease(Repositories repositories) {
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(StockDocuments.HOLD_RELEASED);
  }

  @Override
  public Undone undo(Undoing undoing, Optional<Length> realLength) {
    Tx tx = undoing.tx();
    List<StockUnit> units = new ArrayList<>();
    for (Movement movement : repositories.ledger().movements(tx, undoing.document().id())) {
      StockUnit unit = repositories.stock().unit(tx, movement.unit()).orElseThrow();
      if (unit.reserved() > 0) {
        return Undone.refused(new SawRefusal.Reserved(unit.code()));
      }
      units.add(unit);
    }
    List<String> reasons = HoldReasons.read(undoing.document().note(), units.size());
    return Undone.then(
        () ->
            IntStream.range(0, units.size())
                .mapToObj(i -> heldAgain(undoing, units.get(i), reasons.get(i)))
                .toList());
  }

  private Fact heldAgain(Undoing undoing, StockUnit unit, String reason) {
    return projections.book(
        undoing.tx(),
        undoing.at(),
        undoing.by().id(),
        new StockFact.HoldRestored(unit.id(), unit.code(), reason));
  }
}
