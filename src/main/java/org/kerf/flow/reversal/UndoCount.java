package org.kerf.flow.reversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.counting.model.CountDocuments;
import org.kerf.counting.model.CountFact;
import org.kerf.counting.model.CountId;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.stock.model.ledger.DocumentKind;

/** What a count corrected is as before, and its differences are to be decided again. */
final class UndoCount implements Reversal {

  private final Repositories repositories;
  private final Projections projections;
  private final UndoRemoval removal;

  UndoCount(Repositories repositories) {
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.removal = new UndoRemoval(repositories);
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(CountDocuments.COUNT);
  }

  @Override
  public Undone undo(Undoing undoing, Optional<Length> realLength) {
    return Undone.then(
        () -> {
          List<Fact> facts = new ArrayList<>(removal.restoreLabels(undoing));
          undoing
              .document()
              .subject()
              .map(subject -> new CountId(subject.id()))
              .flatMap(id -> repositories.counts().count(undoing.tx(), id))
              .map(
                  count ->
                      new CountFact.ApprovalUndone(
                          count.id(), count.code(), undoing.document().id()))
              .map(fact -> projections.book(undoing.tx(), undoing.at(), undoing.by().id(), fact))
              .ifPresent(facts::add);
          return facts;
        });
  }
}
