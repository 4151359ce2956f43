package org.kerf.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.geometry.SlantedCuts;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;

/** The planner's slants and the checker's, which share no code. */
class SlantTest {

  private static final long[] HEIGHTS = {0, 1, 37, 20_001, 60_000, 123_457, 1_000_000};
  private static final long[] KERFS = {0, 1, 999, 2_200, 4_000};

  @Test
  void areTheSameAtEveryAngle() {
    for (int angle = 0; angle <= Angle.MOST_HUNDREDTHS; angle++) {
      long height = HEIGHTS[angle % HEIGHTS.length];
      long kerf = KERFS[angle % KERFS.length];
      Slant slant = new Slant(angle, height, kerf);
      SlantedCuts cuts = new SlantedCuts(new Length(height), new Length(kerf));
      Angle same = new Angle(angle);
      String what = "%d hundredths, height %d, kerf %d".formatted(angle, height, kerf);
      assertThat(cuts.blade(same).micrometres()).as(what).isEqualTo(slant.blade());
      assertThat(cuts.lean(same).micrometres()).as(what).isEqualTo(slant.lean());
      assertThat(cuts.wedge(same).micrometres()).as(what).isEqualTo(slant.wedge());
    }
  }

  /** In a profile of twenty kilometres each decimal of the tangent is a micrometre. */
  @Test
  void haveTheSameTangentsAndCosinesToTheLastDecimal() {
    for (int angle = 1; angle <= Angle.MOST_HUNDREDTHS; angle++) {
      Angle same = new Angle(angle);
      assertThat(new Slant(angle, 2 * Angle.ONE, 0).lean())
          .as("tangent of " + angle)
          .isEqualTo(same.tangent());
      long blade = new SlantedCuts(Length.ZERO, new Length(Angle.ONE)).blade(same).micrometres();
      assertThat(new Slant(angle, 0, Angle.ONE).blade()).as("cosine of " + angle).isEqualTo(blade);
    }
  }

  @Test
  void areExactWhereTheTrigonometryIs() {
    SlantedCuts cuts = new SlantedCuts(new Length(60_000), new Length(4_000));
    assertThat(cuts.lean(Angle.ofDegrees(45)).micrometres()).isEqualTo(30_000);
    assertThat(cuts.wedge(Angle.ofDegrees(45)).micrometres()).isEqualTo(30_000);
    assertThat(cuts.blade(Angle.ofDegrees(60)).micrometres()).isEqualTo(8_000);
  }
}
