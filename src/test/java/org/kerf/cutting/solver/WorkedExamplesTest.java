package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kerf.cutting.model.BarGeometry;
import org.kerf.cutting.model.CutProposal;
import org.kerf.cutting.model.CuttingProblem;
import org.kerf.cutting.model.PieceShape;
import org.kerf.cutting.model.PlanLimits;
import org.kerf.cutting.model.PlanWatcher;
import org.kerf.cutting.model.Saw;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.verify.BarsOnHand;
import org.kerf.verify.PlanChecker;
import org.kerf.verify.PlanToCheck;
import org.kerf.verify.Verdict;
import org.kerf.verify.Wanted;

/** docs/worked-examples.md holds for the saw's arithmetic, the planner and the checker alike. */
class WorkedExamplesTest {

  private static final Path DOCUMENT = Path.of("docs/worked-examples.md");
  private static final String TABLE = "/org/kerf/cutting/worked-examples.csv";

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
    List<String> shown =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.matches("\\| (example|\\d+) \\|.*"))
            .map(line -> line.substring(2, line.length() - 2).replace(" | ", ";"))
            .map(line -> line.replace(" |  ", ";"))
            .toList();
    assertThat(shown).isEqualTo(table());
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
    CutProposal plan = planned(problem);
    assertThat(plan.unmet().isEmpty()).isEqualTo(example.inSomeOrder());
    assertThat(Checked.verdict(problem, plan)).isInstanceOf(Verdict.Valid.class);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theIndependentCheckerAgrees(Example example) {
    Verdict verdict = checked(example.saw(), example.bar() * 1000, micrometres(example.lengths()));
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
    for (int round = 0; round < 20_000; round++) {
      Saw saw =
          Problems.saw(random.nextInt(3), random.nextInt(4), random.nextInt(6), random.nextInt(3));
      long bar = 1 + random.nextLong(20);
      List<Length> pieces =
          random.longs(1 + random.nextInt(4), 1, 10).mapToObj(Length::ofMillimetres).toList();
      BarGeometry geometry = new BarGeometry(saw, Length.ofMillimetres(bar), Length.ZERO);
      Verdict verdict = checked(saw, bar * 1000, micrometres(pieces));
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

  private static List<String> table() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(WorkedExamplesTest.class.getResourceAsStream(TABLE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  static List<Example> examples() throws IOException {
    return table().stream().skip(1).map(Example::of).toList();
  }

  private static Length millimetres(String cell) {
    return Length.ofMillimetres(Long.parseLong(cell));
  }

  private static List<Long> micrometres(List<Length> lengths) {
    return lengths.stream().map(Length::micrometres).toList();
  }

  private static List<PieceShape> shapes(List<Length> lengths) {
    return lengths.stream().map(PieceShape::square).toList();
  }

  private static Verdict checked(Saw saw, long bar, List<Long> pieces) {
    List<Wanted> wanted =
        IntStream.range(0, pieces.size())
            .mapToObj(i -> new Wanted("line " + i, "item", pieces.get(i), 1, "", ""))
            .toList();
    List<PlanToCheck.Piece> cut =
        wanted.stream().map(line -> new PlanToCheck.Piece(line.line(), line.length())).toList();
    PlanToCheck.Bar planned = new PlanToCheck.Bar("unit", "item", bar, cut);
    return new PlanChecker(
            Checked.saw(saw), List.of(new BarsOnHand("unit", "item", bar, 1, 7, "", "")), wanted)
        .check(new PlanToCheck(List.of(planned), List.of(), 1, 1, 7));
  }

  private static CutProposal planned(CuttingProblem problem) throws StationFault {
    try (ExecutorService workers = Executors.newFixedThreadPool(1)) {
      return new ItemPlanner(new PatternEngine(workers), workers, 1)
          .plan(
              problem,
              PlanLimits.ofSteps(100, 1),
              new PlanWatcher() {
                @Override
                public void better(CutProposal proposal) {
                  assertThat(Checked.verdict(problem, proposal)).isInstanceOf(Verdict.Valid.class);
                }

                @Override
                public boolean enough() {
                  return false;
                }
              });
    }
  }
}
