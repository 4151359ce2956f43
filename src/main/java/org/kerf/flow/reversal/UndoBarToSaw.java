package org.kerf.flow.reversal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.flow.saw.SawWork;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.DocumentKind;

/** A bar that was taken to the saw and not cut goes back to where it came from. */
final class UndoBarToSaw implements Reversal {

  private final Repositories repositories;
  private final Projections projections;

  UndoBarToSaw(Repositories repositories) {
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(SawDocuments.BAR_TO_SAW);
  }

  @Override
  public boolean isHeldByLaterDocuments() {
    return false;
  }

  @Override
  public Undone undo(Undoing undoing, Optional<Length> realLength) {
    Tx tx = undoing.tx();
    RunBar run = repositories.runs().bar(tx, SawWork.runOf(undoing.document())).orElseThrow();
    if (run.state() != RunState.ON_SAW || !run.untouched()) {
      List<CutPiece> cuts = repositories.runs().pieces(tx, run.id());
      return Undone.refused(
          cuts.isEmpty()
              ? new SawRefusal.BarNotOnSaw()
              : new SawRefusal.UsedLater(
                  cuts.stream()
                      .map(
                          cut ->
                              repositories
                                  .ledger()
                                  .document(tx, cut.document())
                                  .orElseThrow()
                                  .code())
                      .toList()));
    }
    PlanBar bar = repositories.plans().bar(tx, run.planBar()).orElseThrow();
    CuttingChange.Builder change = CuttingChange.builder().run(run.takenBack(undoing.at()));
    if (isStillWanted(tx, bar)) {
      change.bar(bar, BarState.TO_CUT);
    } else {
      change.bar(bar, BarState.RELEASED).pieces(SawWork.uncut(bar), PieceState.RELEASED);
    }
    return Undone.then(
        () ->
            List.of(
                projections.book(
                    tx, undoing.at(), undoing.by().id(), undoing.changedBack(change.build()))));
  }

  /** Not if its plan was withdrawn, nor if other bars yield by now all that was asked of it. */
  private boolean isStillWanted(Tx tx, PlanBar bar) {
    PlanState plan = repositories.plans().plan(tx, bar.plan()).orElseThrow().state();
    return plan != PlanState.WITHDRAWN
        && bar.asked().stream().anyMatch(piece -> piece.state() == PieceState.TO_CUT);
  }
}
