package org.kerf.cutting.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
