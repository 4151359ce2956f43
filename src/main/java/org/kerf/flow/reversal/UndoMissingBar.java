package org.kerf.flow.reversal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.saw.MissingBar;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.Repositories;
import org.kerf.flow.SawRefusal;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.Document;
import org.kerf.stock.model.DocumentKind;
import org.kerf.stock.model.StockUnit;
import org.kerf.stock.model.UnitId;

/**
 * The bar was found: it has its turn again, and comes from the unit that it was planned from. As
 * long as it waits, and the last time that it was not found before the times before.
 */
final class UndoMissingBar implements Reversal {

  private final Repositories repositories;
  private final DocumentKind kind;

  UndoMissingBar(Repositories repositories, DocumentKind kind) {
    this.repositories = repositories;
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
    return takeBack(undoing.tx(), undoing.document())
        .map(Undone::refused)
        .orElseGet(Undone::movementsOnly);
  }

  /** Changes the bar and the units back; what is in the way, if something is. */
  private Optional<SawRefusal> takeBack(Tx tx, Document document) {
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
        .map(instead -> giveBack(tx, bar, missing, instead))
        .orElseGet(
            () -> {
              repositories.plans().change(tx, bar.waitingSince(missing.putOffBefore()));
              return Optional.empty();
            });
  }

  private Optional<SawRefusal> giveBack(Tx tx, PlanBar bar, MissingBar missing, UnitId instead) {
    StockUnit found = repositories.stock().unit(tx, missing.unit()).orElseThrow();
    repositories.stock().release(tx, Map.of(instead, 1));
    repositories.stock().endHold(tx, found.id());
    if (!repositories.stock().reserve(tx, found.id(), 1)) {
      return Optional.of(new SawRefusal.Reserved(found.code()));
    }
    if (!missing.heldBefore().isEmpty()) {
      repositories.stock().hold(tx, found.id(), missing.heldBefore());
    }
    PlanBar before = bar.of(found, missing.keptLeftover()).waitingSince(missing.putOffBefore());
    repositories.plans().change(tx, before);
    return Optional.empty();
  }
}
