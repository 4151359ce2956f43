package org.kerf.cutting.model.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/** What a person may do with a proposal, and what stays proved. Kerf 3 mm, no trims, clamp 100. */
class DraftTest {

  private static final LocalDateTime TODAY = LocalDateTime.of(2026, 11, 27, 12, 0);
  private static final ItemId ITEM = new ItemId(id(1));
  private static final Saw SAW =
      new Saw(
          new SawId(id(2)),
          "Saw",
          Length.ZERO,
          Length.ZERO,
          Length.ofMillimetres(100),
          Length.ofMillimetres(3));

  private final List<StockChoice> stock = new ArrayList<>();
  private final List<Demand> demands = new ArrayList<>();
  private final List<PlannedBar> bars = new ArrayList<>();

  @Test
  void pieceIsMovedAndBothBarsAreLocked() {
    bar(6_000, 2_000, 1_000);
    bar(6_000, 3_000);
    Draft moved = moved(draft(1).move(ref(0), 1, ref(1)));
    assertThat(millimetres(moved)).containsExactly(List.of(2_000L), List.of(3_000L, 1_000L));
    assertThat(moved.proposal().bars()).allMatch(PlannedBar::locked);
    assertThat(moved.proposal().bound()).isEqualTo(1);
  }

  @Test
  void barThatBecameEmptyIsGivenBack() {
    bar(6_000, 1_000);
    bar(6_000, 3_000);
    MoveOutcome outcome = draft(1).move(ref(0), 0, ref(1));
    Draft moved = moved(outcome);
    assertThat(millimetres(moved)).containsExactly(List.of(3_000L, 1_000L));
    assertThat(((MoveOutcome.Moved) outcome).bar()).isEqualTo(ref(0));
    assertThat(moved.proposal().items().getFirst().material().weight()).isEqualTo(6_000);
    assertThat(moved.proposal().gap()).isZero();
  }

  @Test
  void pieceThatHasNoRoomIsRefusedWithWhatIsMissing() {
    bar(6_000, 1_000);
    bar(6_000, 5_000);
    assertThat(draft(1).move(ref(0), 0, ref(1)))
        .isEqualTo(new MoveOutcome.NoRoom(Length.ofMillimetres(3)));
  }

  @Test
  void restThatTheClampCannotHoldIsRefused() {
    bar(6_000, 900);
    bar(6_000, 5_000);
    assertThat(draft(1).move(ref(0), 0, ref(1))).isEqualTo(new MoveOutcome.NotHeld());
  }

  @Test
  void pieceWithCertificateIsNotMovedToABarWithout() {
    bar(6_000, 1_000);
    bar(6_000, 3_000);
    demands.set(0, withCertificate(demands.getFirst(), "3.1", ""));
    assertThat(draft(1).move(ref(0), 0, ref(1))).isEqualTo(new MoveOutcome.WrongCertificate("3.1"));
    demands.set(0, withCertificate(demands.getFirst(), "", "H7"));
    assertThat(draft(1).move(ref(0), 0, ref(1))).isEqualTo(new MoveOutcome.WrongHeat("H7"));
  }

  @Test
  void unlockingABarTakesBackWhatWasProvedForItOnly() {
    bar(6_000, 1_000);
    bar(6_000, 3_000);
    Draft free = draft(1);
    List<ItemPlan> given =
        List.of(
            new ItemPlan(
                ITEM,
                free.locked(List.of(ref(0)), true).proposal().bars(),
                2,
                new MaterialProof(12_000, 12_000),
                List.of()));
    var planned = new Draft(free.problem(), new CutProposal(SAW, given), free.free(), 0);
    assertThat(planned.isProvedForLocks(0)).isTrue();
    Draft unlocked = planned.locked(List.of(ref(0)), false);
    assertThat(unlocked.proposal().isBestInMaterial()).isFalse();
    assertThat(unlocked.proposal().bound()).isEqualTo(1);
    Draft emptied = moved(planned.move(ref(0), 0, ref(1)));
    assertThat(emptied.proposal().items().getFirst().material())
        .isEqualTo(new MaterialProof(6_000, 6_000));
  }

  @Test
  void meritsCountSetUpsAndOrdersOpenAtOnce() {
    bar(6_000, 2_000, 2_000);
    bar(6_000, 2_000, 2_000);
    bar(6_000, 5_000);
    PlanMerits merits = PlanMerits.of(draft(1), TODAY.plusDays(1));
    assertThat(merits.bars()).isEqualTo(3);
    assertThat(merits.setUps()).isEqualTo(2);
    assertThat(merits.openOrders()).isEqualTo(2);
    assertThat(merits.lateOrders()).isEqualTo(5);
    assertThat(merits.barsToLate()).isEqualTo(3);
    assertThat(PlanMerits.of(draft(1), TODAY).lateOrders()).isZero();
    assertThat(PlanMerits.of(draft(1), TODAY).barsToLate()).isZero();
  }

  @Test
  void lateOrdersAreCutWhenTheLastBarWithTheirPiecesIs() {
    bar(6_000, 2_000);
    bar(6_000, 3_000);
    bar(6_000, 5_000);
    Demand second = demands.get(1);
    demands.set(1, demand(second.line(), second.order(), second.length(), TODAY.minusDays(1)));
    PlanMerits merits = PlanMerits.of(draft(3), TODAY);
    assertThat(merits.lateOrders()).isEqualTo(1);
    assertThat(merits.barsToLate()).isEqualTo(2);
  }

  /** A bar of its own unit, each piece for an order of its own. */
  private void bar(long length, long... pieces) {
    UnitId unit = new UnitId(id(100 + stock.size()));
    BarSource bar = BarSource.newBar(ITEM, unit, Length.ofMillimetres(length));
    stock.add(new StockChoice(bar, 1, Money.ofBani(length), "", "", 0, 0));
    List<PlannedPiece> planned = new ArrayList<>();
    for (long piece : pieces) {
      LineId line = new LineId(id(1_000 + demands.size()));
      OrderId order = new OrderId(id(10_000 + demands.size()));
      demands.add(demand(line, order, Length.ofMillimetres(piece), TODAY));
      planned.add(new PlannedPiece(PieceSpec.square(line, Length.ofMillimetres(piece)), order));
    }
    bars.add(PlannedBar.of(bar, Money.ofBani(length), planned));
  }

  private Draft draft(int bound) {
    long weight = bars.stream().mapToLong(PlannedBar::weight).sum();
    var problem =
        new CuttingProblem(
            SAW, List.of(new ItemProblem(ITEM, Length.ofMillimetres(400), stock, demands)));
    var plan =
        new ItemPlan(ITEM, bars, bound, new MaterialProof(weight, bound * 6_000L), List.of());
    return Draft.of(problem, new CutProposal(SAW, List.of(plan)));
  }

  private static Demand withCertificate(Demand demand, String certificate, String heat) {
    return new Demand(
        demand.line(),
        demand.order(),
        demand.length(),
        demand.quantity(),
        demand.due(),
        demand.priority(),
        certificate,
        heat,
        demand.ownBars(),
        demand.ends());
  }

  private static Demand demand(LineId line, OrderId order, Length length, LocalDateTime due) {
    return new Demand(line, order, length, 1, due, 3, "", "", false, Ends.SQUARE);
  }

  private static Draft moved(MoveOutcome outcome) {
    assertThat(outcome).isInstanceOf(MoveOutcome.Moved.class);
    return ((MoveOutcome.Moved) outcome).draft();
  }

  private static List<List<Long>> millimetres(Draft draft) {
    return draft.proposal().bars().stream()
        .map(bar -> bar.lengths().stream().map(piece -> piece.micrometres() / 1_000).toList())
        .toList();
  }

  private static BarRef ref(int bar) {
    return new BarRef(0, bar);
  }

  private static UUID id(long number) {
    return new UUID(0, number);
  }
}
