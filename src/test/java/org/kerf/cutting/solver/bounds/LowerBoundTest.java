package org.kerf.cutting.solver.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;

class LowerBoundTest {

  @Test
  void nothingToCutNeedsNoBar() {
    assertThat(LowerBound.l2(10, new long[0])).isZero();
  }

  @Test
  void piecesOverHalfABarNeedABarEach() {
    assertThat(LowerBound.l2(10, new long[] {6, 6, 6, 4})).isEqualTo(3);
  }

  @Test
  void smallPiecesThatFindNoRoomBesideLargeOnesNeedMoreBars() {
    // By material alone 3 bars would do; but no 4 goes beside a 7.
    assertThat(LowerBound.l2(10, new long[] {7, 7, 4, 4, 4})).isEqualTo(4);
  }

  @Test
  void aPieceLongerThanTheBarIsRefused() {
    assertThatThrownBy(() -> LowerBound.l2(10, new long[] {11}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void equalsTheDefinitionTakenLiterallyAndNeverExceedsTheOptimum() {
    long seed = 20_260_302;
    Random random = new Random(seed);
    for (int round = 0; round < ProofRounds.thirdOf(3_000); round++) {
      long capacity = 1 + random.nextLong(40);
      long[] sizes = new long[random.nextInt(9)];
      Arrays.setAll(sizes, i -> 1 + random.nextLong(capacity));
      int bound = LowerBound.l2(capacity, sizes);
      assertThat(bound)
          .as("seed %d round %d: %s in %d", seed, round, Arrays.toString(sizes), capacity)
          .isEqualTo(literally(capacity, sizes))
          .isLessThanOrEqualTo(fewest(capacity, sizes, new long[sizes.length], 0, 0));
    }
  }

  private static long literally(long capacity, long[] sizes) {
    long best = 0;
    for (long alpha = 0; alpha <= capacity / 2; alpha++) {
      long overRest = 0;
      long overHalf = 0;
      long overHalfSum = 0;
      long smallSum = 0;
      for (long size : sizes) {
        if (size > capacity - alpha) {
          overRest++;
        } else if (2 * size > capacity) {
          overHalf++;
          overHalfSum += size;
        } else if (size >= alpha) {
          smallSum += size;
        }
      }
      long over = Math.max(0, smallSum - (overHalf * capacity - overHalfSum));
      best = Math.max(best, overRest + overHalf + Math.ceilDiv(over, capacity));
    }
    return best;
  }

  private static int fewest(long capacity, long[] sizes, long[] bins, int used, int next) {
    if (next == sizes.length) {
      return used;
    }
    int best = Integer.MAX_VALUE;
    for (int bin = 0; bin <= used && bin < sizes.length; bin++) {
      if (bins[bin] + sizes[next] <= capacity) {
        bins[bin] += sizes[next];
        int tried = fewest(capacity, sizes, bins, Math.max(used, bin + 1), next + 1);
        best = Math.min(best, tried);
        bins[bin] -= sizes[next];
      }
    }
    return best;
  }
}
