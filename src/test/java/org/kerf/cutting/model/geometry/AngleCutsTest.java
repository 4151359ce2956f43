package org.kerf.cutting.model.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/** The order that shares most cuts, against all orders and all ways round. */
class AngleCutsTest {

  private static final int[] ANGLES = {0, 0, 1_000, 3_000, 4_500, 6_000, 7_500};

  @Test
  void theLeastNeedIsThatOfTheBestOfAllOrders() {
    long seed = 8_128;
    Random random = new Random(seed);
    int fitted = 0;
    int slanted = 0;
    for (int round = 0; round < ProofRounds.thirdOf(4_000); round++) {
      BarGeometry geometry = geometry(random);
      List<PieceShape> pieces = pieces(random, 1 + random.nextInt(5));
      if (PieceShape.areSquare(pieces) || !pieces.stream().allMatch(geometry.cuts()::canBeMade)) {
        continue;
      }
      String what = "seed %d round %d: %s on %s".formatted(seed, round, pieces, geometry);
      slanted++;
      long least =
          allOrders(pieces).stream().mapToLong(order -> need(geometry, order)).min().getAsLong();
      assertThat(geometry.missing(pieces).micrometres())
          .as(what)
          .isEqualTo(Math.max(0, least - geometry.usable().micrometres()));
      boolean fits = allOrders(pieces).stream().anyMatch(geometry::fits);
      Optional<List<PieceShape>> found =
          geometry.orderThatFits(pieces, shape -> shape, PieceShape::turned);
      assertThat(found.isPresent()).as(what).isEqualTo(fits);
      if (fits) {
        fitted++;
        assertThat(multiset(found.get())).as(what).isEqualTo(multiset(pieces));
        assertThat(geometry.fits(found.get())).as(what).isTrue();
        assertThat(geometry.divide(found.get()).total()).as(what).isEqualTo(geometry.bar());
      }
    }
    assertThat(slanted).isGreaterThan(ProofRounds.thirdOf(2_000));
    assertThat(fitted).isGreaterThan(ProofRounds.thirdOf(500));
  }

  @Test
  void whatFitsStillFitsWithAPieceLess() {
    long seed = 496;
    Random random = new Random(seed);
    int tried = 0;
    for (int round = 0; round < ProofRounds.thirdOf(20_000); round++) {
      BarGeometry geometry = geometry(random);
      List<PieceShape> pieces = pieces(random, 2 + random.nextInt(6));
      if (PieceShape.areSquare(pieces) || orderOf(geometry, pieces).isEmpty()) {
        continue;
      }
      List<PieceShape> fewer = new ArrayList<>(pieces);
      fewer.remove(random.nextInt(pieces.size()));
      if (!PieceShape.areSquare(fewer)) {
        tried++;
        assertThat(orderOf(geometry, fewer))
            .as("seed %d round %d: %s on %s", seed, round, pieces, geometry)
            .isPresent();
      }
    }
    assertThat(tried).isGreaterThan(ProofRounds.thirdOf(1_000));
  }

  @Test
  void theSawTakesPieceByPieceWhatThePlanSaysOfTheWholeBar() {
    long seed = 28;
    Random random = new Random(seed);
    int tried = 0;
    for (int round = 0; round < ProofRounds.thirdOf(20_000); round++) {
      BarGeometry geometry = geometry(random);
      Optional<List<PieceShape>> order = orderOf(geometry, pieces(random, 1 + random.nextInt(5)));
      if (order.isEmpty()) {
        continue;
      }
      tried++;
      String what = "seed %d round %d: %s on %s".formatted(seed, round, order.get(), geometry);
      BarGeometry.Division division = geometry.divide(order.get());
      RunBar run = onSaw(geometry);
      List<RunBar.Bite> bites = new ArrayList<>();
      for (PieceShape piece : order.get()) {
        assertThat(piece.length().isLongerThan(run.longestCut(piece.ends()))).as(what).isFalse();
        bites.add(run.bite(piece));
        run = run.afterCut(piece);
      }
      assertThat(run.pieces()).as(what).isEqualTo(division.pieces());
      assertThat(run.kerf()).as(what).isEqualTo(division.kerf());
      assertThat(run.leftover()).as(what).isEqualTo(division.leftover());
      for (RunBar.Bite bite : bites.reversed()) {
        run = run.withoutCut(bite);
      }
      assertThat(run).as(what).isEqualTo(onSaw(geometry));
    }
    assertThat(tried).isGreaterThan(ProofRounds.thirdOf(3_000));
  }

  @Test
  void thirtyPiecesAreOrderedAtOnceAndShareAllButOneCut() {
    SlantedCuts cuts = new SlantedCuts(Length.ofMillimetres(60), Length.ofMillimetres(3));
    List<PieceShape> pieces = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      pieces.add(shape(200, i % 3 == 0 ? 0 : 4_500, i % 2 == 0 ? 4_500 : 3_000));
    }
    BarGeometry geometry = new BarGeometry(saw(0, 0, 0, 3), Length.ofMetres(12), cuts.height());
    List<PieceShape> order = orderOf(geometry, pieces).orElseThrow();
    long unshared = geometry.bites(order).stream().filter(bite -> !bite.offcut().isZero()).count();
    assertThat(unshared).isEqualTo(1);
  }

  static BarGeometry geometry(Random random) {
    Saw saw =
        saw(
            random.nextInt(3) * 7L,
            random.nextInt(3) * 20L,
            random.nextInt(3) * 30L,
            random.nextInt(6));
    long[] heights = {1, 20, 60, 120};
    return new BarGeometry(
        saw,
        Length.ofMillimetres(400 + random.nextInt(1_200)),
        Length.ofMillimetres(heights[random.nextInt(heights.length)]));
  }

  static List<PieceShape> pieces(Random random, int count) {
    List<PieceShape> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int one = ANGLES[random.nextInt(ANGLES.length)];
      int other = ANGLES[random.nextInt(ANGLES.length)];
      pieces.add(shape(60 + random.nextInt(400), one, other));
    }
    return pieces;
  }

  static PieceShape shape(long millimetres, int first, int second) {
    return new PieceShape(
        Length.ofMillimetres(millimetres), new Ends(new Angle(first), new Angle(second)));
  }

  static Saw saw(long headTrim, long tailTrim, long clamp, long kerf) {
    return new Saw(
        new SawId(new UUID(0, 1)),
        "saw",
        Length.ofMillimetres(headTrim),
        Length.ofMillimetres(tailTrim),
        Length.ofMillimetres(clamp),
        Length.ofMillimetres(kerf));
  }

  private static RunBar onSaw(BarGeometry geometry) {
    UUID any = new UUID(0, 2);
    PlanBar bar =
        new PlanBar(
            new PlanBarId(any),
            new PlanId(any),
            geometry.saw().id(),
            1,
            BarSource.newBar(new ItemId(any), new UnitId(any), geometry.bar()),
            true,
            BarState.ON_SAW,
            List.of(),
            Optional.empty(),
            Optional.empty());
    return RunBar.open(
        new RunBarId(any), bar, geometry.saw(), geometry.height(), Instant.EPOCH, any);
  }

  private static Optional<List<PieceShape>> orderOf(BarGeometry geometry, List<PieceShape> pieces) {
    return geometry.orderThatFits(pieces, shape -> shape, PieceShape::turned);
  }

  /** Up to the tip of the last piece, told piece by piece. */
  private static long need(BarGeometry geometry, List<PieceShape> order) {
    SlantedCuts cuts = geometry.cuts();
    long at = 0;
    Angle face = Angle.SQUARE;
    for (int i = 0; i < order.size(); i++) {
      Ends ends = order.get(i).ends();
      at += i == 0 ? 0 : cuts.blade(face).micrometres();
      if (!face.equals(ends.first())) {
        at += cuts.wedge(face).micrometres() + cuts.wedge(ends.first()).micrometres();
        at += cuts.blade(ends.first()).micrometres();
      }
      at += cuts.material(order.get(i)).micrometres();
      face = ends.second();
    }
    return at + cuts.wedge(face).micrometres();
  }

  private static Map<PieceShape, Long> multiset(List<PieceShape> pieces) {
    return pieces.stream()
        .map(piece -> new PieceShape(piece.length(), piece.ends().sorted()))
        .collect(Collectors.groupingBy(piece -> piece, Collectors.counting()));
  }

  static List<List<PieceShape>> allOrders(List<PieceShape> pieces) {
    if (pieces.isEmpty()) {
      return List.of(List.of());
    }
    List<List<PieceShape>> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      List<PieceShape> rest = new ArrayList<>(pieces);
      PieceShape first = rest.remove(i);
      for (List<PieceShape> tail : allOrders(rest)) {
        all.add(joined(first, tail));
        if (!first.turned().equals(first)) {
          all.add(joined(first.turned(), tail));
        }
      }
    }
    return all;
  }

  private static List<PieceShape> joined(PieceShape first, List<PieceShape> tail) {
    List<PieceShape> order = new ArrayList<>();
    order.add(first);
    order.addAll(tail);
    return order;
  }
}
