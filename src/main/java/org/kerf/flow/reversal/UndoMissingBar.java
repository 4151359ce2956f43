package org.kerf.flow.reversal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.MissingBar;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentKind;

/**
 * The bar was found: it has its turn again, and comes from the unit that it was planned from. As
 * long as it waits, and the last time that it was not found before the times before.
 */
final class UndoMissingBar implements Reversal {

  private final Repositories repositories;
  private final Projections projections;
  private final DocumentKind kind;

  UndoMissingBar(Repositories repositories, DocumentKind kind) {
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.kind = kind;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(kind);
  }

  /**
   * Of a bar that was only put off, later times that it was not found are looked for by the bar.
   */
  @Override
  public boolean isHeldByLaterDocuments() {
    return kind.equals(SawDocuments.BAR_REPLACED);
  }

  @Override
  public Undone undo(Undoing undoing, Optional<Length> realLength) {
    return inTheWay(undoing.tx(), undoing.document())
        .map(Undone::refused)
        .orElseGet(() -> Undone.then(() -> List.of(found(undoing))));
  }

  /** What is in the way of changing the bar and the units back, if something is. */
  private Optional<SawRefusal> inTheWay(Tx tx, Document document) {
    MissingBar missing = repositories.plans().missing(tx, document.id()).orElseThrow();
    PlanBar bar = repositories.plans().bar(tx, missing.bar()).orElseThrow();
    if (bar.state() != BarState.TO_CUT) {
      return Optional.of(new SawRefusal.BarNotWaiting());
    }
    List<ShortCode> later =
        repositories.plans().missing(tx, bar.id()).stream()
            .map(MissingBar::document)
            .takeWhile(each -> !each.equals(document.id()))
            .map(each -> repositories.ledger().document(tx, each).orElseThrow().code())
            .toList();
    if (!later.isEmpty()) {
      return Optional.of(new SawRefusal.UsedLater(later));
    }
    return missing
        .instead()
        .map(_ -> repositories.stock().unit(tx, missing.unit()).orElseThrow())
        .filter(found -> found.onHand() <= found.reserved())
        .map(found -> new SawRefusal.Reserved(found.code()));
  }

  private Fact found(Undoing undoing) {
    Tx tx = undoing.tx();
    MissingBar missing = repositories.plans().missing(tx, undoing.document().id()).orElseThrow();
    PlanBar bar = repositories.plans().bar(tx, missing.bar()).orElseThrow();
    PlanBar before =
        missing.instead().isEmpty()
            ? bar
            : bar.of(
                BarSource.of(repositories.stock().unit(tx, missing.unit()).orElseThrow()),
                missing.keptLeftover());
    CuttingChange change =
        CuttingChange.builder()
            .bar(before.waitingSince(missing.putOffBefore(), missing.turnBefore()), BarState.TO_CUT)
            .found(missing)
            .build();
    return projections.book(tx, undoing.at(), undoing.by().id(), undoing.changedBack(change));
  }
}
