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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.kernel.StationFault;
import org.kerf.verify.BarsOnHand;
import org.kerf.verify.ItemTerms;
import org.kerf.verify.PlanToCheck;
import org.kerf.verify.PlanToCheck.Bar;
import org.kerf.verify.PlanToCheck.Piece;
import org.kerf.verify.PlanToCheck.Unmet;
import org.kerf.verify.SawTrims;
import org.kerf.verify.Verdict;
import org.kerf.verify.Wanted;

/** Valid plans are spoilt, each in every way there is, and the checker must refuse them all. */
class DamagedPlansTest {

  private static final int PLANS = 200;
  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(1);

  /** Each gives back what it was given where this plan cannot be spoilt so. */
  private static final Map<String, UnaryOperator<Checked>> DAMAGES = damages();

  @AfterAll
  static void close() {
    WORKERS.shutdownNow();
  }

  @Test
  void everyDamagedPlanIsRefused() throws StationFault {
    long seed = 2_718;
    Random random = new Random(seed);
    Set<String> done = new TreeSet<>();
    int plans = 0;
    while (plans < PLANS) {
      CuttingProblem problem = Problems.random(random, 1 + random.nextInt(2), 8);
      Checked valid = Checked.of(problem, firstProposal(problem));
      if (valid.plan().bars().isEmpty()) {
        continue;
      }
      assertThat(valid.verdict()).isInstanceOf(Verdict.Valid.class);
      plans++;
      done.addAll(valid.spoilt(DAMAGES, "seed " + seed + " plan " + plans));
    }
    assertThat(done).isEqualTo(DAMAGES.keySet());
  }

  private static Map<String, UnaryOperator<Checked>> damages() {
    Map<String, UnaryOperator<Checked>> damages = new LinkedHashMap<>();
    damages.put("a piece a hair longer", pieces(p -> p.set(0, longer(p.getFirst(), 1))));
    damages.put("a piece a hair shorter", pieces(p -> p.set(0, longer(p.getFirst(), -1))));
    damages.put("a piece forgotten", pieces(List::removeFirst));
    damages.put("a piece cut twice", pieces(p -> p.add(p.getFirst())));
    damages.put("a piece for nobody", pieces(p -> p.set(0, reassigned(p.getFirst(), "nobody"))));
    damages.put("a piece for another line", DamagedPlansTest::forAnotherLine);
    damages.put("a bar forgotten", bars(List::removeFirst));
    damages.put("a bar cut twice", bars(b -> b.add(b.getFirst())));
    damages.put("a bar without pieces", pieces(List::clear));
    damages.put("two bars cut as one", DamagedPlansTest::merged);
    damages.put("a bar of no unit", bar(b -> new Bar("none", b.item(), b.length(), b.pieces())));
    damages.put("a bar of another item", bar(b -> new Bar(b.unit(), "x", b.length(), b.pieces())));
    damages.put(
        "a bar longer than it is",
        bar(b -> new Bar(b.unit(), b.item(), b.length() + 1_000, b.pieces())));
    damages.put("more bars than there are", stock(DamagedPlansTest::gone));
    damages.put("bars too short", stock(DamagedPlansTest::shorter));
    damages.put("other certificate asked for", wanted(line -> withCertificate(line, "2.2", "")));
    damages.put("other heat asked for", wanted(line -> withCertificate(line, "", "another")));
    damages.put("more pieces asked for", wanted(DamagedPlansTest::oneMore));
    damages.put("unmet pieces invented", DamagedPlansTest::unmetInvented);
    damages.put("fewer bars claimed", plan(p -> claims(p, -1, 0, 0)));
    damages.put("a bound over the bars", plan(p -> claims(p, 0, p.bars().size() + 1, 0)));
    damages.put("cost understated", plan(p -> claims(p, 0, 0, -1)));
    damages.put("an order that wants its own bars", DamagedPlansTest::ownBars);
    damages.put("fewer pieces allowed on a bar", DamagedPlansTest::fewerAllowed);
    damages.put("more remnants than there may be", terms(DamagedPlansTest::withNoRoom));
    damages.put("a remnant thrown away", DamagedPlansTest::thrownAway);
    damages.put("what is too long for it thrown away", DamagedPlansTest::tooLongThrownAway);
    damages.put("a credit that nobody claims", terms(DamagedPlansTest::withCredit));
    damages.put("a blade as wide as a piece", DamagedPlansTest::wideBlade);
    return damages;
  }

  private static UnaryOperator<Checked> plan(UnaryOperator<PlanToCheck> change) {
    return valid -> valid.withPlan(change.apply(valid.plan()));
  }

  /** The claims follow the change, so that they do not give it away. */
  private static UnaryOperator<Checked> bars(Consumer<List<Bar>> change) {
    return valid -> {
      List<Bar> bars = new ArrayList<>(valid.plan().bars());
      change.accept(bars);
      int bound = Math.min(bars.size(), valid.plan().claimedBound());
      long bani = bars.stream().mapToLong(bar -> bani(valid.stock(), bar)).sum();
      return valid.withPlan(new PlanToCheck(bars, valid.plan().unmet(), bars.size(), bound, bani));
    };
  }

  private static long bani(List<BarsOnHand> stock, Bar bar) {
    return stock.stream()
        .filter(bars -> bars.unit().equals(bar.unit()))
        .mapToLong(BarsOnHand::costBani)
        .sum();
  }

  private static UnaryOperator<Checked> bar(UnaryOperator<Bar> change) {
    return bars(bars -> bars.set(0, change.apply(bars.getFirst())));
  }

  private static UnaryOperator<Checked> pieces(Consumer<List<Piece>> change) {
    return bar(
        bar -> {
          List<Piece> pieces = new ArrayList<>(bar.pieces());
          change.accept(pieces);
          return new Bar(bar.unit(), bar.item(), bar.length(), pieces);
        });
  }

  private static UnaryOperator<Checked> stock(UnaryOperator<BarsOnHand> change) {
    return valid -> {
      String unit = valid.plan().bars().getFirst().unit();
      List<BarsOnHand> stock = new ArrayList<>(valid.stock());
      stock.replaceAll(bars -> bars.unit().equals(unit) ? change.apply(bars) : bars);
      return new Checked(valid.saw(), stock, valid.wanted(), valid.items(), valid.plan());
    };
  }

  /** Changes the line of the first piece. */
  private static UnaryOperator<Checked> wanted(UnaryOperator<Wanted> change) {
    return valid -> {
      String line = valid.plan().bars().getFirst().pieces().getFirst().line();
      List<Wanted> wanted = new ArrayList<>(valid.wanted());
      wanted.replaceAll(each -> each.line().equals(line) ? change.apply(each) : each);
      return new Checked(valid.saw(), valid.stock(), wanted, valid.items(), valid.plan());
    };
  }

  private static Checked forAnotherLine(Checked valid) {
    Piece first = valid.plan().bars().getFirst().pieces().getFirst();
    for (Wanted line : valid.wanted()) {
      if (!line.line().equals(first.line())) {
        return pieces(p -> p.set(0, reassigned(first, line.line()))).apply(valid);
      }
    }
    return valid;
  }

  /** Two full bars' pieces on one bar; cost, counts and demand stay as they were. */
  private static Checked merged(Checked valid) {
    List<Bar> all = valid.plan().bars();
    if (all.size() < 2 || load(all.get(0)) + load(all.get(1)) <= all.get(0).length()) {
      return valid;
    }
    Bar first = all.get(0);
    List<Piece> pieces = new ArrayList<>(first.pieces());
    pieces.addAll(all.get(1).pieces());
    return bars(bars -> {
          bars.remove(1);
          bars.set(0, new Bar(first.unit(), first.item(), first.length(), pieces));
        })
        .apply(valid);
  }

  private static Checked unmetInvented(Checked valid) {
    List<Unmet> unmet = new ArrayList<>(valid.plan().unmet());
    unmet.add(new Unmet(valid.wanted().getFirst().line(), 1));
    PlanToCheck plan = valid.plan();
    return valid.withPlan(
        new PlanToCheck(
            plan.bars(), unmet, plan.claimedBars(), plan.claimedBound(), plan.claimedCostBani()));
  }

  /** One line of a bar that has several is asked for apart from all others. */
  private static Checked ownBars(Checked valid) {
    Bar first = valid.plan().bars().getFirst();
    if (first.pieces().stream().map(Piece::line).distinct().count() < 2) {
      return valid;
    }
    return wanted(
            line ->
                new Wanted(
                    line.line(),
                    line.item(),
                    line.length(),
                    line.quantity(),
                    line.certificate(),
                    line.heat(),
                    "its own"))
        .apply(valid);
  }

  private static Checked fewerAllowed(Checked valid) {
    Bar first = valid.plan().bars().getFirst();
    int fewer = first.pieces().size() - 1;
    if (fewer == 0) {
      return valid;
    }
    List<ItemTerms> items = new ArrayList<>(valid.items());
    items.replaceAll(
        terms -> terms.item().equals(first.item()) ? withMostPieces(terms, fewer) : terms);
    return new Checked(valid.saw(), valid.stock(), valid.wanted(), items, valid.plan());
  }

  /** Changes what holds for the items of plans that make a remnant. */
  private static UnaryOperator<Checked> terms(UnaryOperator<ItemTerms> change) {
    return valid ->
        valid.plan().bars().stream().anyMatch(bar -> leavesRemnant(valid, bar))
            ? new Checked(
                valid.saw(),
                valid.stock(),
                valid.wanted(),
                valid.items().stream().map(change).toList(),
                valid.plan())
            : valid;
  }

  /** Half the bar at least is left, so it is a remnant whatever the saw takes. */
  private static boolean leavesRemnant(Checked valid, Bar bar) {
    return bar.length() >= 6_000_000
        && bar.length() - load(bar) >= bar.length() / 2
        && bar.keepsLeftover()
        && valid.saw().headTrim() + valid.saw().tailTrim() < 1_000_000;
  }

  private static ItemTerms withNoRoom(ItemTerms terms) {
    return new ItemTerms(
        terms.item(), terms.mostPieces(), terms.shortest(), terms.baniPerMetre(), 0, -1_000);
  }

  private static ItemTerms withCredit(ItemTerms terms) {
    return new ItemTerms(
        terms.item(), terms.mostPieces(), terms.shortest(), 10_000, 50, terms.room());
  }

  private static Checked thrownAway(Checked valid) {
    Bar first = valid.plan().bars().getFirst();
    if (!leavesRemnant(valid, first)) {
      return valid;
    }
    return bar(b -> new Bar(b.unit(), b.item(), b.length(), b.pieces(), false)).apply(valid);
  }

  /** There are enough remnants, but no rest is short enough to be scrapped for that. */
  private static Checked tooLongThrownAway(Checked valid) {
    if (!leavesRemnant(valid, valid.plan().bars().getFirst())) {
      return valid;
    }
    List<ItemTerms> terms =
        valid.items().stream().map(of -> withRoom(of, -1_000, of.shortest())).toList();
    Checked allScrap =
        valid.withPlan(
            new PlanToCheck(
                valid.plan().bars().stream()
                    .map(b -> new Bar(b.unit(), b.item(), b.length(), b.pieces(), false))
                    .toList(),
                valid.plan().unmet(),
                valid.plan().claimedBars(),
                valid.plan().claimedBound(),
                valid.plan().claimedCostBani()));
    return new Checked(allScrap.saw(), allScrap.stock(), allScrap.wanted(), terms, allScrap.plan());
  }

  private static ItemTerms withRoom(ItemTerms terms, int room, long longestScrapped) {
    return new ItemTerms(
        terms.item(),
        terms.mostPieces(),
        terms.shortest(),
        longestScrapped,
        terms.baniPerMetre(),
        0,
        room,
        0,
        Map.of());
  }

  private static ItemTerms withMostPieces(ItemTerms terms, int pieces) {
    return new ItemTerms(
        terms.item(),
        pieces,
        terms.shortest(),
        terms.baniPerMetre(),
        terms.percent(),
        terms.room());
  }

  private static Checked wideBlade(Checked valid) {
    Bar fullest = valid.plan().bars().getFirst();
    if (fullest.pieces().size() < 2) {
      return valid;
    }
    SawTrims saw = valid.saw();
    SawTrims wide = new SawTrims(saw.headTrim(), saw.tailTrim(), saw.clamp(), fullest.length());
    return new Checked(wide, valid.stock(), valid.wanted(), valid.items(), valid.plan());
  }

  private static PlanToCheck claims(PlanToCheck plan, int bars, int bound, int bani) {
    return new PlanToCheck(
        plan.bars(),
        plan.unmet(),
        plan.claimedBars() + bars,
        plan.claimedBound() + bound,
        plan.claimedCostBani() + bani);
  }

  private static BarsOnHand gone(BarsOnHand bars) {
    return new BarsOnHand(
        bars.unit(),
        bars.item(),
        bars.length(),
        0,
        bars.costBani(),
        bars.certificate(),
        bars.heat());
  }

  private static BarsOnHand shorter(BarsOnHand bars) {
    return new BarsOnHand(
        bars.unit(),
        bars.item(),
        bars.length() - 1,
        bars.count(),
        bars.costBani(),
        bars.certificate(),
        bars.heat());
  }

  private static Wanted withCertificate(Wanted line, String certificate, String heat) {
    return new Wanted(
        line.line(),
        line.item(),
        line.length(),
        line.quantity(),
        certificate,
        heat,
        line.onlyWith());
  }

  private static Wanted oneMore(Wanted line) {
    return new Wanted(
        line.line(),
        line.item(),
        line.length(),
        line.quantity() + 1,
        line.certificate(),
        line.heat(),
        line.onlyWith());
  }

  private static Piece longer(Piece piece, long micrometres) {
    return new Piece(piece.line(), piece.length() + micrometres);
  }

  private static Piece reassigned(Piece piece, String line) {
    return new Piece(line, piece.length());
  }

  private static long load(Bar bar) {
    return bar.pieces().stream().mapToLong(Piece::length).sum();
  }

  private static CutProposal firstProposal(CuttingProblem problem) throws StationFault {
    PlanWatcher contentWithTheFirst =
        new PlanWatcher() {
          @Override
          public void better(CutProposal proposal) {
            assertThat(proposal.saw()).isEqualTo(problem.saw());
          }

          @Override
          public boolean enough() {
            return true;
          }
        };
    return new ItemPlanner(new PatternEngine(WORKERS), WORKERS, 1)
        .plan(problem, PlanLimits.ofTime(Duration.ofMinutes(1)), contentWithTheFirst);
  }
}
