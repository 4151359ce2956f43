package org.kerf.ui;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.flow.UseCases;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;

/**
 * Part of a day at the demo warehouse, by the same use cases as the screens': ten orders planned,
 * bars cut, one of them defective, one still on the saw with a cut that was taken back.
 */
public final class WorkingDay {

  /** So many bars are closed in good order. */
  public static final int BARS = 30;

  private static final int ORDERS = 10;
  private static final int STEPS = 300;
  private static final long SEED = 7;

  private final DemoStation demo;
  private final UseCases useCases;
  private final User operator;
  private int cuts;

  private WorkingDay(DemoStation demo) throws StationFault {
    this.demo = demo;
    this.useCases = demo.useCases;
    this.operator = demo.user(Role.OPERATOR);
  }

  /**
   * Works.
   *
   * @return how many cuts were made and stand
   */
  public static int at(DemoStation demo) throws StationFault {
    return new WorkingDay(demo).work();
  }

  private int work() throws StationFault {
    Saw saw = useCases.reading().of(tx -> useCases.repositories().plans().saws(tx).getFirst());
    plan(saw);
    List<BarLine> queue =
        useCases
            .reading()
            .of(tx -> useCases.repositories().plans().queue(tx, saw.id(), BarState.TO_CUT, 1_000));
    for (BarLine bar : queue.subList(0, BARS)) {
      RunBar run = take(bar);
      for (PieceLine piece : bar.pieces()) {
        cut(run, piece);
      }
      useCases.closeBar().run(useCases.command(operator), run.id(), "");
      demo.station.printDueLabels();
    }
    defect(longest(queue.subList(BARS, BARS + 10)));
    BarLine last = longest(queue.subList(BARS + 10, queue.size()));
    RunBar run = take(last);
    cut(run, last.pieces().get(0));
    Document wrong = cut(run, last.pieces().get(1));
    useCases
        .undoDocument()
        .run(useCases.command(operator), wrong.id(), "altă lungime", Optional.empty());
    cuts--;
    return cuts;
  }

  private void plan(Saw saw) throws StationFault {
    List<OrderId> orders =
        useCases
            .reading()
            .of(
                tx ->
                    useCases
                        .repositories()
                        .orders()
                        .summaries(tx, OrderState.OPEN, "", Optional.empty(), ORDERS))
            .stream()
            .map(order -> order.order().id())
            .toList();
    CutProposal proposal =
        useCases
            .planCuts()
            .run(saw.id(), orders, PlanLimits.ofSteps(STEPS, SEED), PlanWatcher.PATIENT);
    useCases.approvePlan().run(demo.command(Role.SUPERVISOR), proposal);
  }

  private void defect(BarLine bar) throws StationFault {
    RunBar run = take(bar);
    cut(run, bar.pieces().getFirst());
    useCases.closeBar().defective(useCases.command(operator), run.id(), "fisură la capăt");
    demo.station.printDueLabels();
  }

  private static BarLine longest(List<BarLine> bars) {
    return bars.stream()
        .max(java.util.Comparator.comparingInt(bar -> bar.pieces().size()))
        .orElseThrow();
  }

  private RunBar take(BarLine bar) throws StationFault {
    return switch (useCases.takeBar().run(useCases.command(operator), bar.bar().id())) {
      case TakeBar.Outcome.Taken taken -> taken.bar();
      case TakeBar.Outcome.AlreadyThere there -> there.bar();
      case TakeBar.Outcome.Refused refused ->
          throw new IllegalStateException("the saw refused: " + refused.reason());
    };
  }

  private Document cut(RunBar run, PieceLine piece) throws StationFault {
    var cut = new ConfirmCut.Cut(run.id(), piece.piece().id(), piece.piece().length(), true);
    if (useCases.confirmCut().run(useCases.command(operator), cut)
        instanceof ConfirmCut.Outcome.Done done) {
      cuts++;
      return done.document();
    }
    throw new IllegalStateException("not cut: " + piece);
  }
}
