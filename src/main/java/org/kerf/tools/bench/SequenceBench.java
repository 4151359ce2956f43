package org.kerf.tools.bench;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.Planner;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/**
 * How many orders are open at once with the same bars in three orders: by pattern, by due time, and
 * as the planner leaves them. A week's orders of four to twelve pieces in lengths of a catalogue,
 * due at noon or in the evening of five days.
 */
public final class SequenceBench {

  private static final PlanLimits LIMITS = PlanLimits.ofTime(Duration.ofMillis(2_500));
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 12, 0);
  private static final int BAR = 12_000;
  private static final int DAYS = 5;

  private final Planner planner;
  private final Consumer<String> line;
  private final Measurements[] open = {new Measurements(), new Measurements(), new Measurements()};
  private final Measurements[] setUps = {
    new Measurements(), new Measurements(), new Measurements()
  };
  private final Measurements[] late = {new Measurements(), new Measurements(), new Measurements()};

  public SequenceBench(Planner planner, Consumer<String> line) {
    this.planner = planner;
    this.line = line;
  }

  /** The last proposal shown before the end is the one whose bars were only sorted by due time. */
  private static final class LastTwo implements PlanWatcher {

    private final List<CutProposal> shown = new ArrayList<>();

    @Override
    public synchronized void better(CutProposal proposal) {
      shown.add(proposal);
    }

    @Override
    public boolean enough() {
      return false;
    }

    synchronized CutProposal before(CutProposal last) {
      return shown.stream()
          .filter(proposal -> proposal.barCount() == last.barCount() && !proposal.equals(last))
          .reduce((first, second) -> second)
          .orElse(last);
    }
  }

  /** Whether all plans were valid and none was later than by due time. */
  public boolean run(long seed, int rounds) throws StationFault {
    line.accept(
        "orders  bars  open: pattern  due  new   set-ups: pattern  due  new"
            + "   late: pattern  due  new");
    boolean sound = true;
    for (int round = 0; round < rounds; round++) {
      CuttingProblem problem = problem(new Random(seed * 1_000_003 + round));
      LastTwo watcher = new LastTwo();
      CutProposal last = planner.plan(problem, LIMITS, watcher);
      sound &= PlanVerification.accepts(problem, last);
      sound &= row(problem, watcher.before(last), last);
    }
    line.accept(
        String.format(
            Locale.ROOT,
            "mean          %13.1f %4.1f %4.1f %18.1f %4.1f %4.1f %15.1f %4.1f %4.1f",
            open[0].mean(),
            open[1].mean(),
            open[2].mean(),
            setUps[0].mean(),
            setUps[1].mean(),
            setUps[2].mean(),
            late[0].mean(),
            late[1].mean(),
            late[2].mean()));
    line.accept(
        String.format(
            Locale.ROOT,
            "fewer open than by pattern: %.1f %%",
            100 * (1 - open[2].mean() / open[0].mean())));
    return sound;
  }

  private boolean row(CuttingProblem problem, CutProposal byDueTime, CutProposal last) {
    List<Demand> demands = problem.items().getFirst().demands();
    BarRow due = BarRow.of(demands, byDueTime.bars());
    List<BarRow> rows = List.of(due.byPattern(), due, BarRow.of(demands, last.bars()));
    int[] figures = new int[9];
    for (int i = 0; i < rows.size(); i++) {
      figures[i] = rows.get(i).mostOpen();
      figures[3 + i] = rows.get(i).setUps();
      figures[6 + i] = rows.get(i).laterThan(due);
      open[i].add(figures[i]);
      setUps[i].add(figures[3 + i]);
      late[i].add(figures[6 + i]);
    }
    line.accept(
        String.format(
            Locale.ROOT,
            "%6d %5d %15d %4d %4d %18d %4d %4d %15d %4d %4d",
            demands.stream().map(Demand::order).distinct().count(),
            last.barCount(),
            figures[0],
            figures[1],
            figures[2],
            figures[3],
            figures[4],
            figures[5],
            figures[6],
            figures[7],
            figures[8]));
    return figures[8] == 0;
  }

  /** A week of orders. */
  static CuttingProblem problem(Random random) {
    TreeSet<Integer> catalogue = new TreeSet<>();
    int lengths = 20 + random.nextInt(30);
    while (catalogue.size() < lengths) {
      catalogue.add(10 * random.nextInt(60, 500));
    }
    List<Integer> choices = List.copyOf(catalogue);
    List<Demand> demands = new ArrayList<>();
    int orders = 50 + random.nextInt(40);
    for (int order = 0; order < orders; order++) {
      LocalDateTime due = MONDAY.plusDays(random.nextInt(DAYS)).plusHours(6L * random.nextInt(2));
      for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
        demands.add(
            new Demand(
                new LineId(new UUID(4, demands.size())),
                new OrderId(new UUID(5, order)),
                Length.ofMillimetres(choices.get(random.nextInt(lengths))),
                4,
                due,
                3,
                "",
                "",
                /* ownBars= */ false,
                Ends.SQUARE));
      }
    }
    ItemId item = new ItemId(new UUID(2, 1));
    StockChoice bars =
        new StockChoice(
            BarSource.newBar(item, new UnitId(new UUID(3, 1)), Length.ofMillimetres(BAR)),
            demands.size() * 4,
            Money.ofBani(BAR),
            "",
            "",
            1,
            1);
    Length kerf = Length.ofMillimetres(3);
    Saw saw = new Saw(new SawId(new UUID(1, 1)), "", Length.ZERO, Length.ZERO, Length.ZERO, kerf);
    return new CuttingProblem(
        saw, List.of(new ItemProblem(item, Length.ofMillimetres(500), List.of(bars), demands)));
  }
}
