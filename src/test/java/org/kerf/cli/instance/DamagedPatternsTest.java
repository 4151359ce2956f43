package org.kerf.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.verify.ClaimedPlan;
import org.kerf.verify.ClaimedPlan.Cut;
import org.kerf.verify.ClaimedPlan.Pattern;
import org.kerf.verify.PatternChecker;
import org.kerf.verify.PatternTask;
import org.kerf.verify.TaskReader;
import org.kerf.verify.TaskReading;

/** Valid plans of patterns are spoilt, each in every way there is, and all must be refused. */
class DamagedPatternsTest {

  private static final int PLANS = 200;
  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(1);
  private static final Path NOWHERE = Path.of("random.csv");

  private record Case(String items, String bins, ClaimedPlan plan) {

    List<String> reasons() {
      return DamagedPatternsTest.reasons(
          bins.isEmpty() ? TaskReader.csp(items) : TaskReader.itemsAndBins(items, bins), plan);
    }
  }

  @AfterAll
  static void close() {
    WORKERS.shutdownNow();
  }

  private static List<String> reasons(TaskReading reading, ClaimedPlan plan) {
    assertThat(reading).isInstanceOf(TaskReading.Read.class);
    PatternTask task = ((TaskReading.Read) reading).task();
    return new PatternChecker(task).check(plan);
  }

  @Test
  void everyDamagedPlanIsRefused() {
    long seed = 31_415;
    Random random = new Random(seed);
    Map<String, UnaryOperator<ClaimedPlan>> damages = damages();
    assertThat(damages).hasSizeGreaterThanOrEqualTo(20);
    for (int number = 1; number <= PLANS; number++) {
      Case valid = number % 2 == 0 ? tables(random) : csp(random);
      assertThat(valid.reasons()).as("seed %d plan %d", seed, number).isEmpty();
      for (Map.Entry<String, UnaryOperator<ClaimedPlan>> damage : damages.entrySet()) {
        Case damaged = new Case(valid.items(), valid.bins(), damage.getValue().apply(valid.plan()));
        assertThat(damaged.plan()).isNotEqualTo(valid.plan());
        assertThat(damaged.reasons())
            .as("seed %d plan %d: %s", seed, number, damage.getKey())
            .isNotEmpty();
      }
    }
  }

  private static Case csp(Random random) {
    int rows = 1 + random.nextInt(8);
    StringBuilder text = new StringBuilder(rows + "\n100\n");
    for (int i = 0; i < rows; i++) {
      text.append(5 + random.nextInt(96)).append('\t').append(1 + random.nextInt(9)).append('\n');
    }
    return planned(text.toString(), "", CspFile.of(NOWHERE, text.toString()));
  }

  private static Case tables(Random random) {
    int kerf = random.nextInt(5);
    StringBuilder items = new StringBuilder("ID,X,COPIES,NESTING_LENGTH\n");
    for (int i = 0; i <= random.nextInt(8); i++) {
      items.append(
          i + "," + (5 + random.nextInt(96)) + "," + (1 + random.nextInt(9)) + ",-" + kerf + "\n");
    }
    StringBuilder bins = new StringBuilder("ID,X,COST,COPIES\n");
    for (int i = 0; i < 3; i++) {
      bins.append("b" + i + "," + (100 + random.nextInt(60)));
      bins.append("," + (50 + random.nextInt(90)) + ",-1\n");
    }
    return planned(
        items.toString(),
        bins.toString(),
        ItemsAndBins.of(
            new ItemsAndBins.Source(NOWHERE, items.toString()),
            new ItemsAndBins.Source(NOWHERE, bins.toString()),
            Optional.empty()));
  }

  private static Case planned(String items, String bins, CuttingTask task) {
    assertThat(task).isInstanceOf(CuttingTask.Ready.class);
    CuttingTask.Ready ready = (CuttingTask.Ready) task;
    var plan =
        new PatternEngine(WORKERS)
            .plan(ready.problem(), PlanLimits.ofSteps(50, 1), 1, better -> {}, () -> false)
            .orElseThrow();
    return new Case(items, bins, PatternClaims.of(ready, plan));
  }

  private static Map<String, UnaryOperator<ClaimedPlan>> damages() {
    Map<String, UnaryOperator<ClaimedPlan>> damages = new LinkedHashMap<>();
    damages.put("a cut a hair longer", cut(c -> new Cut(c.length() + 1, c.count())));
    damages.put("a cut a hair shorter", cut(c -> new Cut(c.length() - 1, c.count())));
    damages.put("a cut more", cut(c -> new Cut(c.length(), c.count() + 1)));
    damages.put("a cut less", cut(c -> new Cut(c.length(), c.count() - 1)));
    damages.put("a cut less than none", cut(c -> new Cut(c.length(), -c.count())));
    damages.put("so many cuts that sums overflow", cut(c -> new Cut(c.length(), Long.MAX_VALUE)));
    damages.put("a cut of no length", cut(c -> new Cut(0, c.count())));
    damages.put("a cut of negative length", cut(c -> new Cut(-c.length(), c.count())));
    damages.put("a length listed twice", cuts(c -> c.add(c.getFirst())));
    damages.put("a cut forgotten", cuts(List::removeFirst));
    damages.put("a length that nobody asked for", cuts(c -> c.add(new Cut(1, 1))));
    damages.put("a pattern forgotten", patterns(List::removeFirst));
    damages.put("a pattern listed twice", patterns(p -> p.add(p.getFirst())));
    damages.put("a pattern without cuts", patterns(p -> p.add(with(p.getFirst(), 1, List.of()))));
    damages.put("a bar more of a pattern", count(1));
    damages.put("a bar less of a pattern", count(-1));
    damages.put("a pattern cut no time", first(p -> with(p, 0, p.cuts())));
    damages.put("a pattern cut less than no time", first(p -> with(p, -p.count(), p.cuts())));
    damages.put("overflowing bars", first(p -> with(p, Long.MAX_VALUE, p.cuts())));
    damages.put(
        "a longer bar", first(p -> new Pattern(p.bin(), p.stock() + 1, p.count(), p.cuts())));
    damages.put("a bar of another bin", first(DamagedPatternsTest::ofNoBin));
    damages.put("fewer bars claimed", p -> claims(p, p.bars() - 1, p.bound(), p.proven()));
    damages.put("more bars claimed", p -> claims(p, p.bars() + 1, p.bound(), p.proven()));
    damages.put("a bound over the bars", p -> claims(p, p.bars(), p.bars() + 1, p.proven()));
    damages.put("no bound", p -> claims(p, p.bars(), 0, p.proven()));
    damages.put("cost understated or invented", p -> costs(p, -1, 0));
    damages.put("a bound over the cost", p -> costs(p, 0, 1_000_000));
    damages.put("proved what is not", DamagedPatternsTest::provedFalsely);
    return damages;
  }

  private static UnaryOperator<ClaimedPlan> cut(UnaryOperator<Cut> change) {
    return cuts(cuts -> cuts.set(0, change.apply(cuts.getFirst())));
  }

  private static UnaryOperator<ClaimedPlan> cuts(Consumer<List<Cut>> change) {
    return first(
        pattern -> {
          List<Cut> cuts = new ArrayList<>(pattern.cuts());
          change.accept(cuts);
          return with(pattern, pattern.count(), cuts);
        });
  }

  private static UnaryOperator<ClaimedPlan> count(int more) {
    return first(pattern -> with(pattern, pattern.count() + more, pattern.cuts()));
  }

  private static UnaryOperator<ClaimedPlan> first(UnaryOperator<Pattern> change) {
    return patterns(patterns -> patterns.set(0, change.apply(patterns.getFirst())));
  }

  /** The claimed bars follow the change, so that they do not give it away. */
  private static UnaryOperator<ClaimedPlan> patterns(Consumer<List<Pattern>> change) {
    return plan -> {
      List<Pattern> patterns = new ArrayList<>(plan.patterns());
      change.accept(patterns);
      long bars = patterns.stream().mapToLong(Pattern::count).sum();
      long bound = Math.min(bars, plan.bound());
      return new ClaimedPlan(bars, bound, bars == bound, plan.cost(), patterns);
    };
  }

  private static Pattern with(Pattern pattern, long count, List<Cut> cuts) {
    return new Pattern(pattern.bin(), pattern.stock(), count, cuts);
  }

  private static Pattern ofNoBin(Pattern pattern) {
    return new Pattern(
        Optional.of(new ClaimedPlan.BinClaim("none", 1)),
        pattern.stock(),
        pattern.count(),
        pattern.cuts());
  }

  private static ClaimedPlan claims(ClaimedPlan plan, long bars, long bound, boolean proven) {
    return new ClaimedPlan(bars, bound, proven, plan.cost(), plan.patterns());
  }

  private static ClaimedPlan costs(ClaimedPlan plan, long more, long moreBound) {
    ClaimedPlan.Cost cost = plan.cost().orElse(new ClaimedPlan.Cost(1, 1));
    return new ClaimedPlan(
        plan.bars(),
        plan.bound(),
        plan.proven(),
        Optional.of(new ClaimedPlan.Cost(cost.cost() + more, cost.bound() + moreBound)),
        plan.patterns());
  }

  private static ClaimedPlan provedFalsely(ClaimedPlan plan) {
    Optional<ClaimedPlan.Cost> cost =
        plan.cost().map(claim -> new ClaimedPlan.Cost(claim.cost(), claim.cost() - 1));
    return new ClaimedPlan(plan.bars(), plan.bars() - 1, true, cost, plan.patterns());
  }
}
