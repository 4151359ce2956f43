package org.kerf.cutting.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/** What becomes of the leftover of a planned bar. */
class PlanBarTest {

  private static final Length SHORTEST = Length.ofMillimetres(500);
  private static final Length LONG_ENOUGH = Length.ofMillimetres(500);
  private static final Length TOO_SHORT = Length.ofMillimetres(499);

  @Test
  void planDecidesAboutTheLeftoverOfABarThatIsDone() {
    PlanBar keeping = bar(true, piece(PieceState.CUT, false));
    PlanBar scrapping = bar(false, piece(PieceState.CUT, false));
    assertThat(keeping.leavesRemnant(LONG_ENOUGH, SHORTEST, List.of())).isTrue();
    assertThat(keeping.leavesRemnant(TOO_SHORT, SHORTEST, List.of())).isFalse();
    assertThat(keeping.keeps(LONG_ENOUGH, SHORTEST)).isTrue();
    assertThat(scrapping.leavesRemnant(LONG_ENOUGH, SHORTEST, List.of())).isFalse();
    assertThat(scrapping.keeps(LONG_ENOUGH, SHORTEST)).isFalse();
  }

  @Test
  void whatIsLeftOfABarThatIsNotDoneIsKept() {
    PlanPiece asked = piece(PieceState.TO_CUT, false);
    PlanPiece forStock = piece(PieceState.TO_CUT, true);
    PlanBar scrapping = bar(false, asked, forStock);
    assertThat(scrapping.leavesRemnant(LONG_ENOUGH, SHORTEST, List.of(asked, forStock))).isTrue();
    assertThat(scrapping.leavesRemnant(TOO_SHORT, SHORTEST, List.of(asked))).isFalse();
    // Pieces for stock belong to no order: without them the bar is done all the same.
    assertThat(scrapping.leavesRemnant(LONG_ENOUGH, SHORTEST, List.of(forStock))).isFalse();
    PlanBar givenBack = bar(false, piece(PieceState.RELEASED, false));
    assertThat(givenBack.leavesRemnant(LONG_ENOUGH, SHORTEST, List.of())).isTrue();
  }

  private static PlanPiece piece(PieceState state, boolean surplus) {
    return new PlanPiece(
        new PlanPieceId(UUID.randomUUID()),
        1,
        new PieceSpec(
            new LineId(UUID.randomUUID()), Length.ofMillimetres(1_000), Ends.SQUARE, surplus),
        state);
  }

  private static PlanBar bar(boolean keepsLeftover, PlanPiece... pieces) {
    return new PlanBar(
        new PlanBarId(UUID.randomUUID()),
        new PlanId(UUID.randomUUID()),
        new SawId(UUID.randomUUID()),
        1,
        BarSource.newBar(
            new ItemId(UUID.randomUUID()),
            new UnitId(UUID.randomUUID()),
            Length.ofMillimetres(6_000)),
        keepsLeftover,
        BarState.TO_CUT,
        Stream.of(pieces).toList(),
        Optional.empty(),
        Optional.empty());
  }
}
