package org.kerf.cutting.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.PatternProblem;
import org.kerf.cutting.model.PatternProblem.Part;

/** The proof of the last bar, with all patterns listed and with patterns generated on the way. */
class LastBarTest {

  private static final int ALL = 100_000;

  @Test
  void neverDeniesAPlanThatExistsAndNeverFindsOneThatDoesNot() {
    long seed = 31;
    Random random = new Random(seed);
    int denied = 0;
    int found = 0;
    for (int round = 0; round < 600; round++) {
      PatternProblem problem = tiny(random);
      Instance instance = Compiled.of(problem).instance;
      long fewest = new Exhaustive(problem).leastCost().orElseThrow();
      for (int listed : new int[] {ALL, 0}) {
        LastBar.Answer enough = settle(instance, fewest, listed);
        LastBar.Answer tooFew = settle(instance, fewest - 1, listed);
        assertThat(enough)
            .as("seed %d round %d, %d listed: %s", seed, round, listed, problem)
            .isNotEqualTo(LastBar.Answer.NONE_EXISTS);
        assertThat(tooFew)
            .as("seed %d round %d, %d listed: %s", seed, round, listed, problem)
            .isNotEqualTo(LastBar.Answer.FOUND);
        found += enough == LastBar.Answer.FOUND ? 1 : 0;
        denied += tooFew == LastBar.Answer.NONE_EXISTS ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(1_000);
    assertThat(denied).isGreaterThan(1_000);
  }

  @Test
  void deniesNothingWhenItIsStoppedAtAnyMoment() {
    long seed = 87;
    Random random = new Random(seed);
    int stopped = 0;
    for (int round = 0; round < 2; round++) {
      int bars = 40 + random.nextInt(20);
      Instance instance = Compiled.of(triplets(random, bars)).instance;
      int asks = asksUntilItEnds(instance, bars);
      for (int n = 0; n < 40; n++) {
        int most = 1 + random.nextInt(asks);
        LastBar.Answer answer = stoppedAfter(most, instance, bars, new AtomicInteger());
        assertThat(answer)
            .as("seed %d round %d, stopped when asked %d times", seed, round, most)
            .isNotEqualTo(LastBar.Answer.NONE_EXISTS);
        stopped += answer == LastBar.Answer.UNKNOWN ? 1 : 0;
      }
    }
    assertThat(stopped).isGreaterThan(20);
  }

  private static int asksUntilItEnds(Instance instance, int bars) {
    AtomicInteger asked = new AtomicInteger();
    stoppedAfter(Integer.MAX_VALUE, instance, bars, asked);
    return asked.get();
  }

  /** Stopped once it has asked so often whether it should. */
  private static LastBar.Answer stoppedAfter(
      int mostAsks, Instance instance, int bars, AtomicInteger asked) {
    Budget endless = new Budget(Long.MAX_VALUE / 4, 1_000_000, () -> false);
    Relaxation relaxation = new Relaxation(instance, endless, 1);
    relaxation.solve(Long.MAX_VALUE);
    Budget budget =
        new Budget(Long.MAX_VALUE / 4, 1_000_000, () -> asked.incrementAndGet() > mostAsks);
    return new LastBar(instance, budget, bars, ALL, false, 60)
        .search(relaxation.worths(), relaxation.cuttable());
  }

  /** So many bars cut full into three long pieces each. */
  private static PatternProblem triplets(Random random, int bars) {
    List<Part> parts = new ArrayList<>();
    for (int b = 0; b < bars; b++) {
      int one = 3_800 + random.nextInt(1_100);
      int other = (int) ((10_000 - one) * (0.4 + random.nextDouble() / 10));
      List.of(one, other, 10_000 - one - other).forEach(length -> parts.add(new Part(length, 1)));
    }
    return PatternProblem.ofBars(10_000, parts);
  }

  private static LastBar.Answer settle(Instance instance, long target, int listed) {
    Budget budget = new Budget(Long.MAX_VALUE / 4, 1_000_000, () -> false);
    Relaxation relaxation = new Relaxation(instance, budget, 1);
    relaxation.solve(Long.MAX_VALUE);
    return new LastBar(instance, budget, target, listed, listed == 0, 5_000)
        .search(relaxation.worths(), relaxation.cuttable());
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
