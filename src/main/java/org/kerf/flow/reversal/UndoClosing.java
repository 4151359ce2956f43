package org.kerf.flow.reversal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.flow.saw.SawWork;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.unit.StockUnit;

/** A bar that left the saw, done or defective, lies on it again. */
final class UndoClosing implements Reversal {

  private final Repositories repositories;
  private final Projections projections;
  private final SawWork work;

  UndoClosing(Repositories repositories, SawWork work) {
    this.repositories = repositories;
    this.projections = new Projections(repositories);
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
    // Two stations may have undone things of one bar before they heard of each other.
    if (run.state() != RunState.CLOSED || run.trims().isShorterThan(beforeCuts)) {
      return Undone.refused(new SawRefusal.NotUndoable());
    }
    RunBar reopened = run.reopened(run.trims().minus(beforeCuts));
    PlanBar bar = repositories.plans().bar(tx, run.planBar()).orElseThrow();
    return Undone.then(
        () -> {
          List<Fact> facts = new ArrayList<>();
          withdrawFollower(undoing, bar).ifPresent(facts::add);
          CuttingChange change =
              CuttingChange.builder()
                  .run(reopened)
                  .bar(bar, BarState.ON_SAW)
                  .pieces(cutAgain(tx, bar), PieceState.TO_CUT)
                  .build();
          facts.add(
              projections.book(tx, undoing.at(), undoing.by().id(), undoing.changedBack(change)));
          return facts;
        });
  }

  /**
   * The plan that followed from the defect is not wanted any more, if none of its bars was begun.
   * One that took over bars of the old plan stays: it has more than the defective bar gave back.
   */
  private Optional<Fact> withdrawFollower(Undoing undoing, PlanBar bar) {
    Tx tx = undoing.tx();
    PlanId follower = PlanId.following(undoing.document().id());
    List<PlanBar> bars = repositories.plans().bars(tx, follower);
    boolean untouched = bars.stream().allMatch(each -> each.state() == BarState.TO_CUT);
    List<LineId> more = new ArrayList<>();
    bars.forEach(each -> each.asked().forEach(piece -> more.add(piece.line())));
    bar.asked().stream()
        .filter(piece -> piece.state() == PieceState.RELEASED)
        .forEach(piece -> more.remove(piece.line()));
    return bars.isEmpty() || !untouched || !more.isEmpty()
        ? Optional.empty()
        : Optional.of(work.withdraw(tx, undoing.at(), undoing.by(), follower, bars));
  }

  /**
   * Pieces that were given back return to the bar, unless another plan has them by now; those for
   * stock in any case.
   */
  private List<PlanPiece> cutAgain(Tx tx, PlanBar bar) {
    Map<LineId, Integer> open = new HashMap<>();
    List<PlanPiece> again = new ArrayList<>();
    for (PlanPiece piece : bar.pieces()) {
      if (piece.state() != PieceState.RELEASED) {
        continue;
      }
      int left =
          open.computeIfAbsent(
              piece.line(),
              line -> repositories.orders().line(tx, line).map(CutLine::toPlan).orElse(0));
      if (piece.surplus() || left > 0) {
        again.add(piece);
      }
      if (!piece.surplus()) {
        open.put(piece.line(), left - 1);
      }
    }
    return again;
  }
}
