package org.kerf.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.unit.StockUnit;

/**
 * A morning at the demo warehouse: a plan for the most urgent orders is approved, some bars are cut
 * and closed, and one lies on the saw with its first cuts done. It is worked once; each test gets a
 * copy of the station.
 */
public final class SawMorning {

  private static final int ORDERS = 4;
  private static final int STEPS = 300;
  private static final long SEED = 7;
  private static final int BARS = 3;

  private static final class Worked {
    private static final Path FOLDER = newFolder();
    private static final SawMorning MORNING = work();

    private static Path newFolder() {
      try {
        return Files.createTempDirectory("kerf-morning");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static SawMorning work() {
      try (var station = new DemoStation(FOLDER)) {
        return new SawMorning(station);
      } catch (StationFault e) {
        throw new IllegalStateException("the morning can't be worked", e);
      }
    }
  }

  /** The cuts of the bar that lies on the saw, the oldest first. */
  public final List<Document> cuts = new ArrayList<>();

  /** The cut of a bar that is closed. */
  public final List<Document> earlierCuts = new ArrayList<>();

  /** What was kept of the closed bars. */
  public final List<StockUnit> remnants = new ArrayList<>();

  /** The bar that lies on the saw. */
  public final RunBar onSaw;

  private final UseCases useCases;
  private final User operator;

  /** What was done at each station that {@link #station} opens. */
  public static SawMorning worked() {
    return Worked.MORNING;
  }

  /** A station in this folder after such a morning, open. */
  public static DemoStation station(Path folder) throws StationFault {
    worked();
    return DemoStation.copyOf(Worked.FOLDER, folder);
  }

  private SawMorning(DemoStation station) throws StationFault {
    useCases = station.useCases;
    operator = station.user(Role.OPERATOR);
    Saw saw = useCases.reading().of(tx -> useCases.repositories().plans().saws(tx).getFirst());
    CutProposal proposal =
        useCases
            .planCuts()
            .run(saw.id(), urgentOrders(), PlanLimits.ofSteps(STEPS, SEED), PlanWatcher.PATIENT);
    if (!(useCases.approvePlan().run(station.command(Role.SUPERVISOR), proposal)
        instanceof ApprovePlan.Outcome.Approved)) {
      throw new IllegalStateException("the plan was not approved");
    }
    List<BarLine> queue =
        useCases
            .reading()
            .of(tx -> useCases.repositories().plans().queue(tx, saw.id(), BarState.TO_CUT, 100));
    List<BarLine> longest =
        queue.stream()
            .sorted((a, b) -> Integer.compare(b.pieces().size(), a.pieces().size()))
            .toList();
    BarLine last =
        longest.stream().filter(SawMorning::leavesRemnant).findFirst().orElse(longest.getFirst());
    for (BarLine bar : longest.stream().filter(bar -> !bar.equals(last)).limit(BARS).toList()) {
      RunBar run = take(bar);
      for (PieceLine piece : bar.pieces()) {
        earlierCuts.add(cut(run, piece).document());
      }
      if (useCases.closeBar().run(useCases.command(operator), run.id(), "")
          instanceof CloseBar.Outcome.Closed closed) {
        closed.remnant().ifPresent(remnants::add);
      }
      station.station.printDueLabels();
    }
    RunBar lying = take(last);
    for (PieceLine piece : last.pieces().subList(0, 2)) {
      ConfirmCut.Outcome.Done done = cut(lying, piece);
      lying = done.bar();
      cuts.add(done.document());
    }
    onSaw = lying;
  }

  private static boolean leavesRemnant(BarLine bar) {
    return bar.bar().keepsLeftover() && bar.pieces().size() > 2;
  }

  private List<OrderId> urgentOrders() throws StationFault {
    return useCases
        .reading()
        .of(
            tx ->
                useCases
                    .repositories()
                    .orders()
                    .summaries(tx, OrderState.OPEN, "", Optional.empty(), ORDERS))
        .stream()
        .map(summary -> summary.order().id())
        .toList();
  }

  private RunBar take(BarLine bar) throws StationFault {
    if (useCases.takeBar().run(useCases.command(operator), bar.bar().id())
        instanceof TakeBar.Outcome.Taken taken) {
      return taken.bar();
    }
    throw new IllegalStateException("the bar was not taken");
  }

  private ConfirmCut.Outcome.Done cut(RunBar run, PieceLine piece) throws StationFault {
    var cut = new ConfirmCut.Cut(run.id(), piece.piece().id(), piece.piece().length(), true);
    if (useCases.confirmCut().run(useCases.command(operator), cut)
        instanceof ConfirmCut.Outcome.Done done) {
      return done;
    }
    throw new IllegalStateException("the piece was not cut");
  }
}
