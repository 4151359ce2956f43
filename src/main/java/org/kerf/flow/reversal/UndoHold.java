package org.kerf.flow.reversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.Movement;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;

/** What was put on hold may be used as before. */
final class UndoHold implements Reversal {

  private final Repositories repositories;
  private final Projections projections;

  UndoHold(Repositories repositories) {
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(StockDocuments.HELD);
  }

  @Override
  public Undone undo(Undoing undoing, Optional<Length> realLength) {
    return Undone.then(() -> free(undoing));
  }

  private List<Fact> free(Undoing undoing) {
    List<Fact> facts = new ArrayList<>();
    for (Movement movement :
        repositories.ledger().movements(undoing.tx(), undoing.document().id())) {
      StockUnit unit = repositories.stock().unit(undoing.tx(), movement.unit()).orElseThrow();
      facts.add(
          projections.book(
              undoing.tx(),
              undoing.at(),
              undoing.by().id(),
              new StockFact.HoldReleased(
                  unit.id(), unit.code(), unit.length(), undoing.reversal().reason())));
    }
    return facts;
  }
}
