package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.verify.BarsOnHand;
import org.kerf.verify.PlanChecker;
import org.kerf.verify.PlanToCheck;
import org.kerf.verify.Verdict;
import org.kerf.verify.Wanted;

/** The second half of docs/worked-examples.md holds for arithmetic, planner and checker alike. */
class AngleExamplesTest {

  private static final WorkedTable TABLE = new WorkedTable("/org/kerf/cutting/angle-examples.csv");

  /** One row. */
  record Example(
      BarGeometry geometry,
      List<PieceShape> pieces,
      boolean inThisOrder,
      boolean inSomeOrder,
      String kerfTaken,
      String offcuts,
      String leftover) {

    static Example of(String row) {
      String[] cells = row.split(";", -1);
      Saw saw =
          Problems.saw(number(cells[2]), number(cells[3]), number(cells[4]), number(cells[5]));
      return new Example(
          new BarGeometry(
              saw, Length.ofMillimetres(number(cells[1])), Length.ofMillimetres(number(cells[6]))),
          Arrays.stream(cells[7].split(" ", -1)).map(Example::piece).toList(),
          cells[8].equals("yes"),
          cells[9].equals("yes"),
          cells[10],
          cells[11],
          cells[12]);
    }

    private static PieceShape piece(String cell) {
      String[] parts = cell.split("/", -1);
      return new PieceShape(
          Length.ofMillimetres(number(parts[0])), new Ends(angle(parts[1]), angle(parts[2])));
    }

    private static Angle angle(String degrees) {
      return new Angle(new BigDecimal(degrees).movePointRight(2).intValueExact());
    }

    private static long number(String cell) {
      return Long.parseLong(cell);
    }
  }

  @Test
  void theDocumentShowsTheFiguresThatAreTested() throws IOException {
    assertThat(WorkedTable.shown("\\| (angleExample .*|A\\d+ .*)")).isEqualTo(TABLE.rows());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theArithmeticAgrees(Example example) {
    BarGeometry geometry = example.geometry();
    assertThat(geometry.fits(example.pieces())).isEqualTo(example.inThisOrder());
    assertThat(geometry.orderThatFits(example.pieces(), piece -> piece, PieceShape::turned))
        .matches(order -> order.isPresent() == example.inSomeOrder());
    if (!example.inThisOrder()) {
      assertThatThrownBy(() -> geometry.divide(example.pieces()))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    BarGeometry.Division division = geometry.divide(example.pieces());
    assertThat(division.kerf()).isEqualTo(millimetres(example.kerfTaken()));
    assertThat(division.offcuts()).isEqualTo(millimetres(example.offcuts()));
    assertThat(division.leftover()).isEqualTo(millimetres(example.leftover()));
    assertThat(division.total()).isEqualTo(geometry.bar());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void thePlannerAgrees(Example example) throws StationFault {
    BarGeometry geometry = example.geometry();
    Problems problems =
        new Problems(geometry.saw())
            .bars(1, geometry.bar().micrometres() / 1_000)
            .height(geometry.height().micrometres() / 1_000);
    for (PieceShape piece : example.pieces()) {
      Ends ends = piece.ends();
      problems.slanted(
          1,
          piece.length().micrometres() / 1_000,
          ends.first().hundredths(),
          ends.second().hundredths());
    }
    CuttingProblem problem = problems.problem();
    try (PatientPlanner planner = new PatientPlanner()) {
      CutProposal plan = planner.plan(problem, 100, 1);
      assertThat(plan.unmet().isEmpty()).isEqualTo(example.inSomeOrder());
      assertThat(Checked.verdict(problem, plan)).isInstanceOf(Verdict.Valid.class);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theIndependentCheckerAgrees(Example example) {
    Verdict verdict = Checked.ofBar(example.geometry(), example.pieces());
    assertThat(verdict instanceof Verdict.Valid).isEqualTo(example.inThisOrder());
    if (verdict instanceof Verdict.Valid valid) {
      assertThat(new Length(valid.kerf())).isEqualTo(millimetres(example.kerfTaken()));
      assertThat(new Length(valid.offcuts())).isEqualTo(millimetres(example.offcuts()));
      assertThat(new Length(valid.leftovers())).isEqualTo(millimetres(example.leftover()));
    }
  }

  @Test
  void arithmeticAndCheckerAgreeOnAnyPattern() {
    long seed = 2_718;
    Random random = new Random(seed);
    int[] angles = {0, 0, 1, 1_500, 2_250, 4_500, 6_000, 7_500};
    int possible = 0;
    for (int round = 0; round < ProofRounds.thirdOf(20_000); round++) {
      Saw saw =
          Problems.saw(random.nextInt(3), random.nextInt(4), random.nextInt(6), random.nextInt(3));
      BarGeometry geometry =
          new BarGeometry(
              saw,
              Length.ofMillimetres(1 + random.nextLong(60)),
              new Length(random.nextInt(9_000)));
      List<PieceShape> pieces =
          random
              .longs(1 + random.nextInt(4), 1, 30)
              .mapToObj(
                  length ->
                      new PieceShape(
                          Length.ofMillimetres(length),
                          new Ends(
                              new Angle(angles[random.nextInt(angles.length)]),
                              new Angle(angles[random.nextInt(angles.length)]))))
              .toList();
      Verdict verdict = Checked.ofBar(geometry, pieces);
      String what = "seed %d round %d: %s from %s".formatted(seed, round, pieces, geometry);
      assertThat(verdict instanceof Verdict.Valid).as(what).isEqualTo(geometry.fits(pieces));
      if (verdict instanceof Verdict.Valid valid) {
        possible++;
        BarGeometry.Division division = geometry.divide(pieces);
        assertThat(valid.pieceLength()).as(what).isEqualTo(division.pieces().micrometres());
        assertThat(valid.kerf()).as(what).isEqualTo(division.kerf().micrometres());
        assertThat(valid.offcuts()).as(what).isEqualTo(division.offcuts().micrometres());
        assertThat(valid.leftovers()).as(what).isEqualTo(division.leftover().micrometres());
      }
    }
    assertThat(possible).isGreaterThan(1_000);
  }

  @Test
  void anEndOfAnotherAngleThanAskedForIsRefused() {
    PlanToCheck.Piece cut = new PlanToCheck.Piece("line", 100_000, 4_500, 0);
    assertThat(verdict(new Wanted("line", "item", 100_000, 1, "", "", "", 0, 4_500), cut))
        .isInstanceOf(Verdict.Valid.class);
    assertThat(verdict(new Wanted("line", "item", 100_000, 1, "", "", "", 4_500, 4_500), cut))
        .isInstanceOf(Verdict.Invalid.class);
    assertThat(verdict(new Wanted("line", "item", 100_000, 1, "", ""), cut))
        .isInstanceOf(Verdict.Invalid.class);
  }

  private static Verdict verdict(Wanted wanted, PlanToCheck.Piece cut) {
    PlanToCheck.Bar bar = new PlanToCheck.Bar("unit", "item", 900_000, List.of(cut));
    return new PlanChecker(
            Checked.saw(Problems.saw(0, 0, 0, 3)),
            List.of(new BarsOnHand("unit", "item", 900_000, 1, 7, "", "", 40_000, false, false)),
            List.of(wanted))
        .check(new PlanToCheck(List.of(bar), List.of(), 1, 1, 7));
  }

  static List<Example> examples() throws IOException {
    return TABLE.examples(Example::of);
  }

  private static Length millimetres(String cell) {
    return new Length(new BigDecimal(cell).movePointRight(3).longValueExact());
  }
}
