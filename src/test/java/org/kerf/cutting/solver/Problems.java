package org.kerf.cutting.solver;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/** Builds cutting problems for tests, lengths in millimetres, ids counted up. */
final class Problems {

  static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 12, 0);
  private static final int BANI_PER_MM = 3;

  private final Saw saw;
  private final List<ItemProblem> done = new ArrayList<>();
  private List<StockChoice> stock = new ArrayList<>();
  private List<Demand> demands = new ArrayList<>();
  private ItemRules rules = ItemRules.keepingFrom(Length.ofMillimetres(500));
  private int ids;

  Problems(Saw saw) {
    this.saw = saw;
  }

  static Saw saw(long headTrim, long tailTrim, long clamp, long kerf) {
    return new Saw(
        new SawId(new UUID(0, 1)),
        "ferăstrău",
        Length.ofMillimetres(headTrim),
        Length.ofMillimetres(tailTrim),
        Length.ofMillimetres(clamp),
        Length.ofMillimetres(kerf));
  }

  static Problems onPlainSaw(long kerf) {
    return new Problems(saw(0, 0, 0, kerf));
  }

  Problems bars(int count, long length) {
    return bars(count, length, "", "", 1, 1);
  }

  Problems bars(int count, long length, String certificate, String heat, int age, int walk) {
    stock.add(
        new StockChoice(
            BarSource.newBar(item(), new UnitId(new UUID(3, ++ids)), Length.ofMillimetres(length)),
            count,
            Money.ofBani(length * BANI_PER_MM),
            certificate,
            heat,
            age,
            walk));
    return this;
  }

  Problems remnant(long length) {
    return remnant(length, 0, "");
  }

  Problems remnant(long length, long bani, String certificate) {
    return leftOver(length, bani, certificate, false);
  }

  private Problems leftOver(long length, long bani, String certificate, boolean cutAhead) {
    UnitId unit = new UnitId(new UUID(3, ++ids));
    var bar = new BarSource(item(), unit, Length.ofMillimetres(length), true, cutAhead);
    stock.add(new StockChoice(bar, 1, Money.ofBani(bani), certificate, "", 1, 1));
    return this;
  }

  /** What is being built. */
  private ItemId item() {
    return new ItemId(new UUID(4, done.size()));
  }

  /** A piece that was cut for stock. */
  Problems cutAhead(long length, long bani) {
    return leftOver(length, bani, "", true);
  }

  Problems wanted(int quantity, long length) {
    return wanted(quantity, length, 0, "", "");
  }

  Problems wanted(int quantity, long length, int daysLater, String certificate, String heat) {
    int id = ++ids;
    demands.add(
        new Demand(
            new LineId(new UUID(1, id)),
            new OrderId(new UUID(2, id / 3)),
            Length.ofMillimetres(length),
            quantity,
            MONDAY.plusDays(daysLater),
            3,
            certificate,
            heat,
            /* ownBars= */ false,
            Ends.SQUARE));
    return this;
  }

  /** Pieces of an order by number, which may want bars of its own. */
  Problems wantedBy(int order, boolean ownBars, int quantity, long length) {
    demands.add(
        new Demand(
            new LineId(new UUID(1, ++ids)),
            new OrderId(new UUID(5, order)),
            Length.ofMillimetres(length),
            quantity,
            MONDAY.plusDays(order),
            3,
            "",
            "",
            ownBars,
            Ends.SQUARE));
    return this;
  }

  /** A piece with angles at its ends, in hundredths of a degree. */
  Problems slanted(int quantity, long length, int one, int other) {
    wanted(quantity, length);
    Demand square = demands.removeLast();
    Ends ends = new Ends(new Angle(one), new Angle(other));
    demands.add(
        new Demand(
            square.line(),
            square.order(),
            square.length(),
            quantity,
            square.due(),
            square.priority(),
            "",
            "",
            false,
            ends));
    return this;
  }

  /** The height of this item's profile. */
  Problems height(long millimetres) {
    rules = rules.withHeight(Length.ofMillimetres(millimetres));
    return this;
  }

  /** The demand added last. */
  Demand lastDemand() {
    return demands.getLast();
  }

  UnitId lastUnit() {
    return stock.getLast().unit();
  }

  /** What holds for all items from here on. */
  Problems rules(ItemRules others) {
    rules = others;
    return this;
  }

  Problems nextItem() {
    done.add(new ItemProblem(item(), rules, stock, demands));
    stock = new ArrayList<>();
    demands = new ArrayList<>();
    return this;
  }

  CuttingProblem problem() {
    if (!demands.isEmpty() || !stock.isEmpty()) {
      nextItem();
    }
    return new CuttingProblem(saw, done);
  }

  /** Anything a shop might meet, and some things that it will not. */
  static CuttingProblem random(Random random, int items, int lines) {
    long[] clamps = {0, 0, 80, 150};
    long[] trims = {0, 0, 5, 20, 120};
    Problems problems =
        new Problems(
            saw(
                trims[random.nextInt(trims.length)],
                trims[random.nextInt(trims.length)],
                clamps[random.nextInt(clamps.length)],
                random.nextInt(6)));
    String[] papers = {"", "", "", "3.1"};
    String[] heats = {"", "H1", "H2"};
    for (int item = 0; item < items; item++) {
      int units = 1 + random.nextInt(4);
      for (int i = 0; i < units; i++) {
        problems.bars(
            random.nextInt(12),
            random.nextBoolean() ? 6000 : 12000,
            papers[random.nextInt(4)],
            heats[random.nextInt(3)],
            random.nextInt(90),
            random.nextInt(40));
      }
      for (int i = random.nextInt(5); i > 0; i--) {
        problems.remnant(500 + random.nextInt(4000), 0, papers[random.nextInt(4)]);
      }
      for (int i = 1 + random.nextInt(lines); i > 0; i--) {
        long length = random.nextInt(20) == 0 ? 6000 : 60 + random.nextInt(5000);
        boolean fussy = random.nextInt(8) == 0;
        problems.wanted(
            1 + random.nextInt(8),
            length,
            random.nextInt(10),
            papers[random.nextInt(4)],
            fussy ? heats[random.nextInt(3)] : "");
      }
      problems.nextItem();
    }
    return problems.problem();
  }
}
