package org.kerf.flow.projection;

import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.booking.Repositories;
import org.kerf.journal.model.FeedEntry;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.DocumentContent;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.sync.Crossings;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.Crossing;
import org.kerf.sync.model.FeedMark;

/** Notes, in the order of the feed, what may cross with what another station booked. */
final class CrossingProjection {

  private static final int MOST_NAME = 120;

  private final Repositories repositories;
  private final Crossings crossings;

  CrossingProjection(Repositories repositories) {
    this.repositories = repositories;
    this.crossings = repositories.crossings();
  }

  void place(Tx tx, FeedEntry entry) {
    switch (entry.fact()) {
      case PlanFact.PlanWithdrawn plan ->
          plan.released()
              .forEach(
                  bar ->
                      mark(
                          tx,
                          entry,
                          bar.value(),
                          FeedMark.Kind.WITHDRAWN,
                          plan.id().value(),
                          plan.plan().toString()));
      case StockFact.UnitHeld held -> held(tx, entry, held.id().value(), held.reason());
      case StockFact.HoldRestored held -> held(tx, entry, held.id().value(), held.reason());
      case StockFact.HoldReleased held ->
          crossings.unmark(tx, held.id().value(), FeedMark.Kind.HELD);
      case SawFact.BarOnSaw bar ->
          bar.change().flatMap(CuttingChange::laid).ifPresent(run -> laid(tx, entry, run));
      case StockFact.MovementCompleted moved ->
          moved.content().ifPresent(content -> moved(tx, entry, moved, content));
      default -> {}
    }
  }

  private void held(Tx tx, FeedEntry entry, UUID unit, String reason) {
    mark(tx, entry, unit, FeedMark.Kind.HELD, unit, reason);
  }

  private void mark(
      Tx tx, FeedEntry entry, UUID thing, FeedMark.Kind kind, UUID document, String name) {
    crossings.mark(
        tx,
        new FeedMark(
            thing,
            kind,
            document,
            name.substring(0, Math.min(name.length(), MOST_NAME)),
            entry.characters(),
            entry.at(),
            entry.user()));
  }

  /** A bar that another station had withdrawn or held before is on a saw. */
  private void laid(Tx tx, FeedEntry entry, RunBar run) {
    crossings
        .marked(tx, run.planBar().value(), FeedMark.Kind.WITHDRAWN)
        .ifPresent(mark -> laid(tx, entry, run, mark, Conflict.Kind.CUT_OF_WITHDRAWN));
    crossings
        .marked(tx, run.unit().value(), FeedMark.Kind.HELD)
        .ifPresent(mark -> laid(tx, entry, run, mark, Conflict.Kind.CUT_OF_HELD));
  }

  private void laid(Tx tx, FeedEntry entry, RunBar run, FeedMark mark, Conflict.Kind kind) {
    if (mark.station().equals(entry.characters())) {
      return;
    }
    repositories
        .stock()
        .unit(tx, run.unit())
        .ifPresent(
            unit ->
                crossings.note(
                    tx,
                    new Crossing(
                        kind,
                        run.id().value(),
                        unit.code().toString(),
                        0,
                        mark.document(),
                        mark.name(),
                        mark.station(),
                        mark.at(),
                        mark.user())));
  }

  /** A count, or a movement that a count at another station may not have seen. */
  private void moved(
      Tx tx, FeedEntry entry, StockFact.MovementCompleted moved, DocumentContent content) {
    for (MovementDraft draft : content.movements()) {
      if (draft.countChange() != 0 && content.units().isEmpty()) {
        UUID unit = draft.unit().value();
        Optional<Crossing> count = crossings.count(tx, moved.id().value(), unit);
        count.ifPresent(
            each -> {
              crossings.forgetCounts(tx, unit, each.at());
              crossings.note(tx, each);
            });
        crossings
            .countsAfter(tx, unit, moved.occurred().orElse(entry.at()), entry.characters())
            .forEach(each -> crossings.note(tx, each));
      }
    }
  }
}
