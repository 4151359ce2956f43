package org.kerf.tools.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.flow.UseCases;
import org.kerf.flow.planning.ReplanDefect;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;

/**
 * How long it takes from "defect booked" to the new plan being booked too, on plans of 500 pieces.
 * Each plan loses five bars, every other one with hardly a bar left in stock.
 */
public final class ReplanBench {

  private static final User OPERATOR = new User(new UUID(0, 5), "Kerf bench", Role.OPERATOR);
  private static final int DEFECTS = 5;
  private static final int ALL = 1_000;
  private static final double NANOS_PER_MILLI = 1e6;

  private final OpenStation station;
  private final UseCases useCases;
  private final ReplanShop shop;
  private final Consumer<String> line;
  private final Measurements millis = new Measurements();
  private final Measurements changed = new Measurements();
  private int planned;
  private int open;
  private int refused;

  public ReplanBench(OpenStation station, Path folder, Consumer<String> line) {
    this.station = station;
    this.useCases = station.useCases();
    this.shop = new ReplanShop(station, folder);
    this.line = line;
  }

  /** Whether the checker accepted what stood on the saw's queue after each defect. */
  public boolean run(long seed, int rounds) throws StationFault {
    line.accept("plan  bars  defects  replanned  open   p50_ms   p95_ms   max_ms  most_changed");
    Saw saw = shop.setUp();
    for (int round = 0; round < rounds; round++) {
      int bars = shop.plan(saw, round, new Random(seed * 1_000_003 + round));
      defects(saw, new Random(seed * 31 + round));
      say(Integer.toString(round + 1), bars);
      shop.withdraw();
    }
    say("all", 0);
    List<String> differences = useCases.checkStore().run().differences();
    differences.forEach(line);
    line.accept("checker failures: " + (refused + differences.size()));
    return refused + differences.size() == 0;
  }

  private void say(String name, int bars) {
    line.accept(
        String.format(
            Locale.ROOT,
            "%4s %5d %8d %10d %5d %8.1f %8.1f %8.1f %12.1f%%",
            name,
            bars,
            millis.count(),
            planned,
            open,
            millis.median(),
            millis.percentile(95),
            millis.max(),
            100 * changed.max()));
  }

  private void defects(Saw saw, Random random) throws StationFault {
    for (int n = 0; n < DEFECTS; n++) {
      BarLine first = queue(saw).getFirst();
      RunBar run = take(first);
      int cuts = random.nextInt(first.pieces().size());
      for (PieceLine piece : first.pieces().subList(0, cuts)) {
        cut(run, piece);
      }
      defect(saw, run);
      station.printDueLabels();
    }
  }

  private void defect(Saw saw, RunBar run) throws StationFault {
    Map<PlanBarId, List<PieceLine>> before = waiting(saw);
    if (!(useCases.closeBar().defective(useCases.command(OPERATOR), run.id(), "bench")
        instanceof CloseBar.Outcome.Closed closed)) {
      throw new IllegalStateException("the bar lay on the saw");
    }
    long start = System.nanoTime();
    ReplanDefect.Outcome outcome =
        useCases.replanDefect().run(useCases.command(OPERATOR), closed.document().id());
    millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
    switch (outcome) {
      case ReplanDefect.Outcome.Replanned(var plan, int pieces, int taken, int left) -> {
        planned += pieces;
        open += left;
      }
      case ReplanDefect.Outcome.NoBar(int left) -> open += left;
      case ReplanDefect.Outcome.NothingOpen nothing -> refused++;
    }
    Map<PlanBarId, List<PieceLine>> after = waiting(saw);
    long gone = before.keySet().stream().filter(bar -> !unchanged(bar, before, after)).count();
    changed.add(before.isEmpty() ? 0 : gone / (double) before.size());
    refused += shop.isSound(saw, queue(saw)) ? 0 : 1;
  }

  private static boolean unchanged(
      PlanBarId bar,
      Map<PlanBarId, List<PieceLine>> before,
      Map<PlanBarId, List<PieceLine>> after) {
    return before.getOrDefault(bar, List.of()).equals(after.get(bar));
  }

  private Map<PlanBarId, List<PieceLine>> waiting(Saw saw) throws StationFault {
    return queue(saw).stream().collect(Collectors.toMap(bar -> bar.bar().id(), BarLine::pieces));
  }

  private List<BarLine> queue(Saw saw) throws StationFault {
    return useCases
        .reading()
        .of(tx -> useCases.repositories().plans().queue(tx, saw.id(), BarState.TO_CUT, ALL));
  }

  private RunBar take(BarLine bar) throws StationFault {
    if (useCases.takeBar().run(useCases.command(OPERATOR), bar.bar().id())
        instanceof TakeBar.Outcome.Taken taken) {
      return taken.bar();
    }
    throw new IllegalStateException("the first bar of the queue can be taken");
  }

  private void cut(RunBar run, PieceLine piece) throws StationFault {
    var cut = new ConfirmCut.Cut(run.id(), piece.piece().id(), piece.piece().length(), true);
    if (!(useCases.confirmCut().run(useCases.command(OPERATOR), cut)
        instanceof ConfirmCut.Outcome.Done)) {
      throw new IllegalStateException("the next piece of the bar can be cut");
    }
  }
}
