package org.kerf.tools.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kerf.cli.plan.PlanJson;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.flow.UseCases;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.printout.plan.PlanPrintout;
import org.kerf.printout.plan.PlanSheet;
import org.kerf.printout.plan.UnmetLine;
import org.kerf.printout.stock.StockPrintout;
import org.kerf.printout.stock.StockSheet;
import org.kerf.query.sheets.SheetReader;

/**
 * A whole day of the demo warehouse without a window, by the same use cases as the screens': plan,
 * cut, label, close.
 */
public final class DemoDay {

  /** Called half-way through the day, with a bar on the saw. */
  @FunctionalInterface
  public interface Noon {
    void look() throws StationFault;
  }

  private static final Duration PLANNING = Duration.ofSeconds(10);
  private static final int ALL = 100_000;
  private static final Locale ROMANIAN = Locale.of("ro");

  private final OpenStation station;
  private final UseCases useCases;
  private final InstantSource clock;
  private final SheetReader sheets;
  private final Path out;

  public DemoDay(OpenStation station, InstantSource clock, ZoneId zone, Path out) {
    this.station = station;
    this.useCases = station.useCases();
    this.clock = clock;
    this.sheets = new SheetReader(useCases, zone);
    this.out = out;
  }

  /**
   * Runs the day over all open orders; its printouts and labels are left in the folder.
   *
   * @throws StationFault if the store, the planner or the disk fails
   */
  public DemoSummary run(Noon noon) throws StationFault {
    User supervisor = user(Role.SUPERVISOR);
    User operator = user(Role.OPERATOR);
    Saw saw = useCases.reading().of(tx -> useCases.repositories().plans().saws(tx).getFirst());
    List<OrderId> orders = openOrders();
    CuttingProblem problem = useCases.planCuts().problem(saw.id(), orders);
    Draft draft =
        useCases.planCuts().draft(problem, PlanLimits.ofTime(PLANNING), PlanWatcher.PATIENT);
    CutProposal proposal = draft.proposal();
    PlanJson.write(proposal, out.resolve("plan.json"));
    CutPlan plan = approve(supervisor, proposal);
    writePlan(plan.id(), proposal);
    Tally tally = cutAll(operator, saw.id(), noon);
    writeStock();
    List<LabelJob> labels =
        useCases
            .reading()
            .of(tx -> useCases.repositories().labels().recent(tx, LabelFilter.ALL, ALL));
    drawLabels(labels);
    boolean sound = useCases.checkStore().run().clean();
    DemoSummary summary =
        new DemoSummary(
            orders.size(),
            tally.pieces,
            tally.bars,
            proposal.mostSaving(),
            proposal.unmet().stream().mapToInt(Unmet::quantity).sum(),
            (int) proposal.bars().stream().filter(bar -> bar.source().remnant()).count(),
            tally.remnants,
            draft.beyondLimit(),
            (int) labels.stream().filter(job -> job.state().isDone()).count(),
            sound && tally.closed);
    summary.write(out.resolve("summary.json"));
    return summary;
  }

  private User user(Role role) throws StationFault {
    return useCases.reading().of(tx -> useCases.users().active(tx)).stream()
        .filter(user -> user.role() == role)
        .findFirst()
        .orElseThrow();
  }

  private List<OrderId> openOrders() throws StationFault {
    return useCases
        .reading()
        .of(
            tx ->
                useCases
                    .repositories()
                    .orders()
                    .summaries(tx, OrderState.OPEN, "", Optional.empty(), ALL))
        .stream()
        .map(OrderSummary::order)
        .map(CutOrder::id)
        .toList();
  }

  private CutPlan approve(User supervisor, CutProposal proposal) throws StationFault {
    return switch (useCases.approvePlan().run(useCases.command(supervisor), proposal)) {
      case ApprovePlan.Outcome.Approved approved -> approved.plan();
      case ApprovePlan.Outcome.Stale stale ->
          throw new IllegalStateException("nobody else is here");
      case ApprovePlan.Outcome.SawChanged changed ->
          throw new IllegalStateException("nobody else is here");
      case ApprovePlan.Outcome.Empty empty ->
          throw new StationFault(
              FaultCode.FILE_NOT_UNDERSTOOD, "The demo warehouse has no open orders.");
    };
  }

  /** What the saw did. */
  private static final class Tally {
    private int pieces;
    private int bars;
    private int remnants;
    private boolean closed = true;
  }

  private Tally cutAll(User operator, SawId saw, Noon noon) throws StationFault {
    var tally = new Tally();
    List<BarLine> bars = queue(saw);
    boolean lookedAt = false;
    for (BarLine bar : bars) {
      RunBar run = take(operator, bar);
      for (PieceLine piece : bar.pieces()) {
        if (!lookedAt && tally.bars >= bars.size() / 2 && !run.untouched()) {
          lookedAt = true;
          noon.look();
        }
        var cut = new ConfirmCut.Cut(run.id(), piece.piece().id(), piece.piece().length(), true);
        if (useCases.confirmCut().run(useCases.command(operator), cut)
            instanceof ConfirmCut.Outcome.Done done) {
          run = done.bar();
          tally.pieces++;
        }
      }
      if (useCases.closeBar().run(useCases.command(operator), run.id(), "")
          instanceof CloseBar.Outcome.Closed closed) {
        tally.bars++;
        tally.remnants += closed.remnant().isPresent() ? 1 : 0;
        tally.closed &= closed.bar().rest().isZero() && closed.givenBack() == 0;
      }
      station.printDueLabels();
    }
    return tally;
  }

  private List<BarLine> queue(SawId saw) throws StationFault {
    return useCases
        .reading()
        .of(tx -> useCases.repositories().plans().queue(tx, saw, BarState.TO_CUT, ALL));
  }

  private RunBar take(User operator, BarLine bar) throws StationFault {
    return switch (useCases.takeBar().run(useCases.command(operator), bar.bar().id())) {
      case TakeBar.Outcome.Taken taken -> taken.bar();
      case TakeBar.Outcome.AlreadyThere there -> there.bar();
      case TakeBar.Outcome.Refused refused ->
          throw new IllegalStateException("the demo's saw refused: " + refused.reason());
    };
  }

  private void writePlan(PlanId plan, CutProposal proposal) throws StationFault {
    List<UnmetLine> unmet = new ArrayList<>();
    for (Unmet each : proposal.unmet()) {
      unmet.add(sheets.unmet(each));
    }
    PlanSheet sheet = sheets.plan(plan, unmet, clock.instant()).getFirst();
    new PlanPrintout().write(sheet, ROMANIAN, out.resolve("plan.pdf"));
  }

  private void writeStock() throws StationFault {
    StockSheet sheet = sheets.stock(clock.instant());
    new StockPrintout().write(sheet, ROMANIAN, out.resolve("stock.pdf"));
  }

  private void drawLabels(List<LabelJob> labels) throws StationFault {
    Path folder = out.resolve("labels");
    try {
      Files.createDirectories(folder);
      for (LabelJob job : labels) {
        if (station.renderer().picture(job) instanceof LabelRenderer.Picture.Drawn drawn) {
          Files.write(folder.resolve(job.code().text() + ".png"), drawn.png());
        }
      }
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "The labels can't be written to " + folder + ".", e);
    }
    new DemoLabels(station.renderer()).write(useCases.templates().station().all(), folder);
  }
}
