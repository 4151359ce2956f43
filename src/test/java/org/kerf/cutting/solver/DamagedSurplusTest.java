package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.problem.SurplusRules;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.kernel.StationFault;
import org.kerf.verify.BarsOnHand;
import org.kerf.verify.ItemTerms;
import org.kerf.verify.PlanToCheck;
import org.kerf.verify.PlanToCheck.Bar;
import org.kerf.verify.PlanToCheck.Piece;
import org.kerf.verify.Verdict;

/** Plans with pieces for stock are spoilt in every way there is, and the checker refuses them. */
class DamagedSurplusTest {

  private static final int PLANS = 100;
  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(1);
  private static final Map<String, UnaryOperator<Checked>> DAMAGES = damages();

  @AfterAll
  static void close() {
    WORKERS.shutdownNow();
  }

  @Test
  void everyDamagedPlanWithPiecesForStockIsRefused() throws StationFault {
    long seed = 3_141;
    Random random = new Random(seed);
    Set<String> done = new TreeSet<>();
    int plans = 0;
    while (plans < PLANS) {
      CuttingProblem problem = allowed(Problems.random(random, 1, 8));
      Checked valid = Checked.of(problem, plan(problem));
      if (fullest(valid) < 0) {
        continue;
      }
      plans++;
      assertThat(valid.verdict())
          .as("seed %d plan %d", seed, plans)
          .isInstanceOf(Verdict.Valid.class);
      done.addAll(valid.spoilt(DAMAGES, "seed " + seed + " plan " + plans));
    }
    assertThat(done).isEqualTo(DAMAGES.keySet());
  }

  private static Map<String, UnaryOperator<Checked>> damages() {
    Map<String, UnaryOperator<Checked>> damages = new LinkedHashMap<>();
    damages.put("an item that allows none", terms((terms, valid) -> with(terms, 0, Map.of())));
    damages.put("one more than there is room for", terms(DamagedSurplusTest::oneTooMany));
    damages.put("as many lying there already", terms(DamagedSurplusTest::full));
    damages.put("nobody says what the item allows", DamagedSurplusTest::withoutTerms);
    damages.put("said to be asked for", surplus(p -> flagged(p, p.length(), false)));
    damages.put("asked for and said to be for stock", DamagedSurplusTest::allForStock);
    damages.put("of a length nobody asked for", surplus(p -> flagged(p, p.length() - 1, true)));
    damages.put("not square", surplus(p -> new Piece(p.line(), p.length(), 1_500, 0, true)));
    damages.put(
        "like a line that there is not", surplus(p -> new Piece("nobody", p.length(), 0, 0, true)));
    damages.put("from what is kept", DamagedSurplusTest::fromWhatIsKept);
    damages.put("on a bar with nothing that was asked for", DamagedSurplusTest::alone);
    damages.put("from a bar that a saw would trim", DamagedSurplusTest::untrimmed);
    return damages;
  }

  /** The same with pieces for stock allowed. */
  private static CuttingProblem allowed(CuttingProblem problem) {
    return new CuttingProblem(
        problem.saw(),
        problem.items().stream()
            .map(
                item ->
                    new ItemProblem(
                        item.item(),
                        item.rules().with(new SurplusRules(2, Map.of())),
                        item.stock(),
                        item.demands()))
            .toList());
  }

  private static CutProposal plan(CuttingProblem problem) throws StationFault {
    return new ItemPlanner(new PatternEngine(WORKERS), WORKERS, 1)
        .plan(problem, PlanLimits.ofTime(Duration.ofMinutes(1)), new ContentWithTheFirst());
  }

  private record ContentWithTheFirst() implements PlanWatcher {

    @Override
    public void better(CutProposal proposal) {}

    @Override
    public boolean enough() {
      return true;
    }
  }

  /** The first bar with a piece for stock; below zero if there is none. */
  private static int fullest(Checked valid) {
    List<Bar> bars = valid.plan().bars();
    for (int i = 0; i < bars.size(); i++) {
      if (bars.get(i).pieces().stream().anyMatch(Piece::surplus)) {
        return i;
      }
    }
    return -1;
  }

  private static Checked bar(Checked valid, UnaryOperator<Bar> change) {
    PlanToCheck plan = valid.plan();
    List<Bar> bars = new ArrayList<>(plan.bars());
    bars.set(fullest(valid), change.apply(bars.get(fullest(valid))));
    return valid.withPlan(
        new PlanToCheck(
            bars, plan.unmet(), plan.claimedBars(), plan.claimedBound(), plan.claimedCostBani()));
  }

  /** Changes the last piece for stock of the first bar that has one. */
  private static UnaryOperator<Checked> surplus(UnaryOperator<Piece> change) {
    return valid ->
        bar(
            valid,
            bar -> {
              List<Piece> pieces = new ArrayList<>(bar.pieces());
              int at = pieces.size() - 1;
              while (!pieces.get(at).surplus()) {
                at--;
              }
              pieces.set(at, change.apply(pieces.get(at)));
              return with(bar, pieces, bar.keepsLeftover());
            });
  }

  private static Piece flagged(Piece piece, long length, boolean surplus) {
    return new Piece(piece.line(), length, piece.first(), piece.second(), surplus);
  }

  private static Bar with(Bar bar, List<Piece> pieces, boolean keeps) {
    return new Bar(bar.unit(), bar.item(), bar.length(), pieces, keeps);
  }

  private static Checked allForStock(Checked valid) {
    return bar(
        valid,
        bar -> {
          List<Piece> pieces = new ArrayList<>(bar.pieces());
          pieces.set(0, flagged(pieces.getFirst(), pieces.getFirst().length(), true));
          return with(bar, pieces, bar.keepsLeftover());
        });
  }

  private static Checked alone(Checked valid) {
    return bar(
        valid,
        bar ->
            with(bar, bar.pieces().stream().filter(Piece::surplus).toList(), bar.keepsLeftover()));
  }

  /** What is left is said to be kept, and long enough for that. */
  private static Checked fromWhatIsKept(Checked valid) {
    Checked kept = bar(valid, bar -> with(bar, bar.pieces(), true));
    List<ItemTerms> terms =
        valid.items().stream()
            .map(
                of ->
                    new ItemTerms(
                        of.item(),
                        of.mostPieces(),
                        1,
                        of.longestScrapped(),
                        of.baniPerMetre(),
                        of.percent(),
                        ItemTerms.NO_LIMIT,
                        of.mostSurplus(),
                        of.surplusThere()))
            .toList();
    List<Bar> others =
        kept.plan().bars().stream().map(bar -> with(bar, bar.pieces(), true)).toList();
    PlanToCheck plan = kept.plan();
    return new Checked(
        valid.saw(),
        valid.stock(),
        valid.wanted(),
        terms,
        new PlanToCheck(
            others, plan.unmet(), plan.claimedBars(), plan.claimedBound(), plan.claimedCostBani()));
  }

  private static Checked withoutTerms(Checked valid) {
    return new Checked(valid.saw(), valid.stock(), valid.wanted(), List.of(), valid.plan());
  }

  /** The bar ends where the last piece for stock ends, if nothing is trimmed from it. */
  private static Checked untrimmed(Checked valid) {
    if (valid.saw().headTrim() < 1_000) {
      return valid;
    }
    Bar first = valid.plan().bars().get(fullest(valid));
    long blades = valid.saw().kerf() * (first.pieces().size() - 1);
    long length = blades + first.pieces().stream().mapToLong(Piece::length).sum();
    List<BarsOnHand> stock = new ArrayList<>(valid.stock());
    stock.replaceAll(
        bars ->
            bars.unit().equals(first.unit())
                ? new BarsOnHand(
                    bars.unit(),
                    bars.item(),
                    length,
                    bars.count(),
                    bars.costBani(),
                    bars.certificate(),
                    bars.heat())
                : bars);
    Checked shorter = new Checked(valid.saw(), stock, valid.wanted(), valid.items(), valid.plan());
    return bar(
        shorter, bar -> new Bar(bar.unit(), bar.item(), length, bar.pieces(), bar.keepsLeftover()));
  }

  private interface Change {
    ItemTerms of(ItemTerms terms, Checked valid);
  }

  private static UnaryOperator<Checked> terms(Change change) {
    return valid ->
        new Checked(
            valid.saw(),
            valid.stock(),
            valid.wanted(),
            valid.items().stream().map(terms -> change.of(terms, valid)).toList(),
            valid.plan());
  }

  private static ItemTerms oneTooMany(ItemTerms terms, Checked valid) {
    return with(terms, Math.toIntExact(mostOfALength(valid) - 1), Map.of());
  }

  private static ItemTerms full(ItemTerms terms, Checked valid) {
    Map<Long, Integer> there = new LinkedHashMap<>();
    forStock(valid).forEach(piece -> there.put(piece.length(), terms.mostSurplus()));
    return with(terms, terms.mostSurplus(), there);
  }

  private static long mostOfALength(Checked valid) {
    List<Piece> all = forStock(valid);
    return all.stream()
        .mapToLong(piece -> all.stream().filter(other -> other.length() == piece.length()).count())
        .max()
        .orElse(0);
  }

  private static List<Piece> forStock(Checked valid) {
    return valid.plan().bars().stream()
        .flatMap(bar -> bar.pieces().stream())
        .filter(Piece::surplus)
        .toList();
  }

  private static ItemTerms with(ItemTerms terms, int most, Map<Long, Integer> there) {
    return new ItemTerms(
        terms.item(),
        terms.mostPieces(),
        terms.shortest(),
        terms.longestScrapped(),
        terms.baniPerMetre(),
        terms.percent(),
        terms.room(),
        most,
        there);
  }
}
