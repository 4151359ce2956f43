package org.kerf.cutting.patterns.branching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PatternProblem.Part;
import org.kerf.cutting.patterns.Exhaustive;
import org.kerf.cutting.patterns.bounds.Relaxation;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;
import org.kerf.cutting.patterns.problem.ProblemReduction;

/** The proof of the last bar, with all patterns listed and with patterns generated on the way. */
class BranchAndCutTest {

  private static final int ALL = 100_000;

  @Test
  void neverDeniesAPlanThatExistsAndNeverFindsOneThatDoesNot() {
    long seed = 31;
    Random random = new Random(seed);
    int denied = 0;
    int found = 0;
    for (int round = 0; round < ProofRounds.thirdOf(600); round++) {
      PatternProblem problem = tiny(random);
      Instance instance = ProblemReduction.of(problem).instance;
      long fewest = new Exhaustive(problem).leastCost().orElseThrow();
      for (int listed : new int[] {ALL, 0}) {
        BranchAndCut.Answer enough = settle(instance, fewest, listed);
        BranchAndCut.Answer tooFew = settle(instance, fewest - 1, listed);
        assertThat(enough)
            .as("seed %d round %d, %d listed: %s", seed, round, listed, problem)
            .isNotEqualTo(BranchAndCut.Answer.NONE_EXISTS);
        assertThat(tooFew)
            .as("seed %d round %d, %d listed: %s", seed, round, listed, problem)
            .isNotEqualTo(BranchAndCut.Answer.FOUND);
        found += enough == BranchAndCut.Answer.FOUND ? 1 : 0;
        denied += tooFew == BranchAndCut.Answer.NONE_EXISTS ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(ProofRounds.thirdOf(1_000));
    assertThat(denied).isGreaterThan(ProofRounds.thirdOf(1_000));
  }

  @Test
  void fullBarsArePutTogetherAgainWithoutABranch() {
    Random random = new Random(118);
    for (int round = 0; round < 4; round++) {
      Instance instance = ProblemReduction.of(triplets(random, 120, 5_500)).instance;
      Budget budget = new Budget(Long.MAX_VALUE / 4, 1_000_000, () -> false);
      Relaxation relaxation = new Relaxation(instance, budget, 1);
      relaxation.solve(Long.MAX_VALUE);
      BranchAndCut branchAndCut =
          new BranchAndCut(instance, budget, 120, effort(ALL, false, 1), new Random(1));
      BranchAndCut.Answer answer = branchAndCut.search(relaxation.duals(), relaxation.cuttable());
      assertThat(answer).as("round %d", round).isEqualTo(BranchAndCut.Answer.FOUND);
      PatternSolution plan = branchAndCut.plan().orElseThrow();
      assertThat(plan.bars()).isEqualTo(120);
      int[] left = instance.demand.clone();
      plan.times()
          .forEach(
              (pattern, times) -> {
                assertThat(instance.fits(pattern)).isTrue();
                for (int k = 0; k < pattern.part.length; k++) {
                  left[pattern.part[k]] -= pattern.count[k] * times;
                }
              });
      assertThat(left).containsOnly(0);
    }
  }

  @Test
  void deniesNothingWhenItIsStoppedHalfWay() {
    long seed = 87;
    Random random = new Random(seed);
    int stopped = 0;
    for (int round = 0; round < 4; round++) {
      int bars = 24 + random.nextInt(30);
      Instance instance = ProblemReduction.of(triplets(random, bars, 1_000)).instance;
      AtomicInteger asked = new AtomicInteger();
      generate(instance, bars, asked, Integer.MAX_VALUE);
      int asks = asked.get();
      for (int most = Math.max(1, asks - 10); most < asks; most++) {
        BranchAndCut.Answer answer = generate(instance, bars, new AtomicInteger(), most);
        assertThat(answer)
            .as("seed %d round %d, stopped when asked %d times", seed, round, most)
            .isNotEqualTo(BranchAndCut.Answer.NONE_EXISTS);
        stopped += answer == BranchAndCut.Answer.UNKNOWN ? 1 : 0;
      }
    }
    assertThat(stopped).isGreaterThan(20);
  }

  /** With patterns generated; stopped once the search itself has asked so often. */
  private static BranchAndCut.Answer generate(
      Instance instance, int bars, AtomicInteger asked, int mostAsks) {
    Budget endless = new Budget(Long.MAX_VALUE / 4, 1_000_000, () -> false);
    Relaxation relaxation = new Relaxation(instance, endless, 1);
    relaxation.solve(Long.MAX_VALUE);
    BooleanSupplier enough =
        () -> (lastBarAsks() ? asked.incrementAndGet() : asked.get()) > mostAsks;
    Budget budget = new Budget(Long.MAX_VALUE / 4, 1_000_000, enough);
    return new BranchAndCut(instance, budget, bars, effort(0, true, 60), new Random(1))
        .search(relaxation.duals(), relaxation.cuttable());
  }

  /** Whether it is not one of those whom it has at work. */
  private static boolean lastBarAsks() {
    Predicate<StackWalker.StackFrame> budget =
        frame -> frame.getClassName().equals(Budget.class.getName());
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .dropWhile(budget.negate())
                    .dropWhile(budget)
                    .findFirst()
                    .filter(frame -> frame.getClassName().equals(BranchAndCut.class.getName()))
                    .isPresent());
  }

  /** So many bars cut full into three long pieces each. */
  private static PatternProblem triplets(Random random, int bars, int length) {
    List<Part> parts = new ArrayList<>();
    for (int b = 0; b < bars; b++) {
      int one = length * 38 / 100 + random.nextInt(length / 9);
      int other = (int) ((length - one) * (0.4 + random.nextDouble() / 10));
      List.of(one, other, length - one - other).forEach(piece -> parts.add(new Part(piece, 1)));
    }
    return PatternProblem.ofBars(length, parts);
  }

  private static BranchAndCut.Answer settle(Instance instance, long target, int listed) {
    Budget budget = new Budget(Long.MAX_VALUE / 4, 1_000_000, () -> false);
    Relaxation relaxation = new Relaxation(instance, budget, 1);
    relaxation.solve(Long.MAX_VALUE);
    return new BranchAndCut(
            instance, budget, target, effort(listed, listed == 0, 5_000), new Random(1))
        .search(relaxation.duals(), relaxation.cuttable());
  }

  private static BranchAndCut.Effort effort(int patterns, boolean mayGenerate, int nodes) {
    return new BranchAndCut.Effort(patterns, mayGenerate, nodes, 1_000);
  }

  private static PatternProblem tiny(Random random) {
    long bar = 30L + random.nextInt(40);
    List<Part> parts = new ArrayList<>();
    int left = 4 + random.nextInt(4);
    while (left > 0) {
      int demand = 1 + random.nextInt(Math.min(3, left));
      left -= demand;
      parts.add(new Part(5 + random.nextInt((int) bar - 5), demand));
    }
    return PatternProblem.ofBars(bar, parts);
  }
}
