package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.verify.Verdict;

/** docs/worked-examples.md holds for the saw's arithmetic, the planner and the checker alike. */
class WorkedExamplesTest {

  private static final WorkedTable TABLE = new WorkedTable("/org/kerf/cutting/worked-examples.csv");

  /** One row; lengths in millimetres. */
  record Example(
      Saw saw,
      long bar,
      List<Long> pieces,
      boolean inThisOrder,
      boolean inSomeOrder,
      String kerfTaken,
      String leftover) {

    static Example of(String row) {
      String[] cells = row.split(";", -1);
      return new Example(
          Problems.saw(number(cells[2]), number(cells[3]), number(cells[4]), number(cells[5])),
          number(cells[1]),
          Arrays.stream(cells[6].split(" ")).map(Long::valueOf).toList(),
          cells[7].equals("yes"),
          cells[8].equals("yes"),
          cells[9],
          cells[10]);
    }

    BarGeometry geometry() {
      return new BarGeometry(saw, Length.ofMillimetres(bar), Length.ZERO);
    }

    List<Length> lengths() {
      return pieces.stream().map(Length::ofMillimetres).toList();
    }

    private static long number(String cell) {
      return Long.parseLong(cell);
    }
  }

  @Test
  void theDocumentShowsTheFiguresThatAreTested() throws IOException {
    assertThat(WorkedTable.shown("\\| (example|\\d+) \\|.*")).isEqualTo(TABLE.rows());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSawsArithmeticAgrees(Example example) {
    BarGeometry geometry = example.geometry();
    List<PieceShape> shapes = shapes(example.lengths());
    assertThat(geometry.fits(shapes)).isEqualTo(example.inThisOrder());
    if (!example.inThisOrder()) {
      assertThatThrownBy(() -> geometry.divide(shapes))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    BarGeometry.Division division = geometry.divide(shapes);
    assertThat(division.kerf()).isEqualTo(millimetres(example.kerfTaken()));
    assertThat(division.leftover()).isEqualTo(millimetres(example.leftover()));
    assertThat(division.total()).isEqualTo(Length.ofMillimetres(example.bar()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void thePlannerAgrees(Example example) throws StationFault {
    Problems problems = new Problems(example.saw()).bars(1, example.bar());
    example.pieces().forEach(piece -> problems.wanted(1, piece));
    CuttingProblem problem = problems.problem();
    try (PatientPlanner planner = new PatientPlanner()) {
      CutProposal plan = planner.plan(problem, 100, 1, better -> isValid(problem, better));
      assertThat(plan.unmet().isEmpty()).isEqualTo(example.inSomeOrder());
      isValid(problem, plan);
    }
  }

  private static void isValid(CuttingProblem problem, CutProposal plan) {
    assertThat(Checked.verdict(problem, plan)).isInstanceOf(Verdict.Valid.class);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theIndependentCheckerAgrees(Example example) {
    Verdict verdict = Checked.ofBar(example.geometry(), shapes(example.lengths()));
    assertThat(verdict instanceof Verdict.Valid).isEqualTo(example.inThisOrder());
    if (verdict instanceof Verdict.Valid valid) {
      assertThat(valid.kerf()).isEqualTo(millimetres(example.kerfTaken()).micrometres());
      assertThat(valid.leftovers()).isEqualTo(millimetres(example.leftover()).micrometres());
    }
  }

  @Test
  void arithmeticAndCheckerAgreeOnAnyPattern() {
    long seed = 1_618;
    Random random = new Random(seed);
    int possible = 0;
    for (int round = 0; round < ProofRounds.thirdOf(20_000); round++) {
      Saw saw =
          Problems.saw(random.nextInt(3), random.nextInt(4), random.nextInt(6), random.nextInt(3));
      long bar = 1 + random.nextLong(20);
      List<Length> pieces =
          random.longs(1 + random.nextInt(4), 1, 10).mapToObj(Length::ofMillimetres).toList();
      BarGeometry geometry = new BarGeometry(saw, Length.ofMillimetres(bar), Length.ZERO);
      Verdict verdict = Checked.ofBar(geometry, shapes(pieces));
      String what = "seed %d round %d: %s from %d on %s".formatted(seed, round, pieces, bar, saw);
      assertThat(verdict instanceof Verdict.Valid)
          .as(what)
          .isEqualTo(geometry.fits(shapes(pieces)));
      if (verdict instanceof Verdict.Valid valid) {
        possible++;
        BarGeometry.Division division = geometry.divide(shapes(pieces));
        assertThat(valid.kerf()).as(what).isEqualTo(division.kerf().micrometres());
        assertThat(valid.leftovers()).as(what).isEqualTo(division.leftover().micrometres());
      }
    }
    assertThat(possible).isGreaterThan(1_000);
  }

  static List<Example> examples() throws IOException {
    return TABLE.examples(Example::of);
  }

  private static Length millimetres(String cell) {
    return Length.ofMillimetres(Long.parseLong(cell));
  }

  private static List<PieceShape> shapes(List<Length> lengths) {
    return lengths.stream().map(PieceShape::square).toList();
  }
}
