package org.kerf.flow.reversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.Repositories;
import org.kerf.flow.SawRefusal;
import org.kerf.flow.SawWork;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.Document;
import org.kerf.stock.model.DocumentKind;
import org.kerf.stock.model.StockUnit;

/** A bar that left the saw, done or defective, lies on it again. */
final class UndoClosing implements Reversal {

  private final Repositories repositories;
  private final SawWork work;

  UndoClosing(Repositories repositories, SawWork work) {
    this.repositories = repositories;
    this.work = work;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(SawDocuments.BAR_CLOSED, SawDocuments.BAR_DEFECTIVE);
  }

  @Override
  public Undone undo(Undoing undoing, Optional<Length> realLength) {
    Tx tx = undoing.tx();
    RunBar run = repositories.runs().bar(tx, SawWork.runOf(undoing.document())).orElseThrow();
    Optional<RunBar> lying = repositories.runs().onSaw(tx, run.saw().id());
    if (lying.isPresent()) {
      StockUnit unit = repositories.stock().unit(tx, lying.get().unit()).orElseThrow();
      return Undone.refused(new SawRefusal.SawBusy(unit.code()));
    }
    Length beforeCuts =
        repositories.runs().pieces(tx, run.id()).stream()
            .map(cut -> cut.bite().trims())
            .reduce(Length.ZERO, Length::plus);
    repositories.runs().save(tx, run.reopened(run.trims().minus(beforeCuts)));
    PlanBar bar = repositories.plans().bar(tx, run.planBar()).orElseThrow();
    repositories.plans().setState(tx, bar.id(), BarState.ON_SAW);
    Optional<Fact> withdrawn = withdrawFollower(tx, undoing.document(), bar);
    takePiecesBack(tx, bar);
    work.settlePlan(tx, bar.plan());
    return new Undone.Done(List.of(), () -> withdrawn);
  }

  /**
   * The plan that followed from the defect is not wanted any more, if none of its bars was begun.
   * One that took over bars of the old plan stays: it has more than the defective bar gave back.
   */
  private Optional<Fact> withdrawFollower(Tx tx, Document defect, PlanBar bar) {
    PlanId follower = PlanId.following(defect.id());
    List<PlanBar> bars = repositories.plans().bars(tx, follower);
    boolean untouched = bars.stream().allMatch(each -> each.state() == BarState.TO_CUT);
    List<LineId> more = new ArrayList<>();
    bars.forEach(each -> each.asked().forEach(piece -> more.add(piece.line())));
    bar.asked().stream()
        .filter(piece -> piece.state() == PieceState.RELEASED)
        .forEach(piece -> more.remove(piece.line()));
    return bars.isEmpty() || !untouched || !more.isEmpty()
        ? Optional.empty()
        : Optional.of(work.withdraw(tx, follower, bars));
  }

  /**
   * Pieces that were given back return to the bar, unless another plan has them by now; those for
   * stock in any case.
   */
  private void takePiecesBack(Tx tx, PlanBar bar) {
    for (PlanPiece piece : bar.pieces()) {
      if (piece.state() == PieceState.RELEASED
          && (piece.surplus()
              || repositories.orders().line(tx, piece.line()).map(CutLine::toPlan).orElse(0) > 0)) {
        repositories.plans().setState(tx, piece.id(), PieceState.TO_CUT);
      }
    }
  }
}
