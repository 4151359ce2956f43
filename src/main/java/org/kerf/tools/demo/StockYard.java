package org.kerf.tools.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.kerf.tools.demo.DemoItem.Family;

/**
 * Fills the demo's racks: for each item that is ordered enough bars to cut the orders without any
 * remnant, some more, and bars of the other items, 400 in all; then 80 remnants.
 */
final class StockYard {

  /** A row of stock; the length in half millimetres, the age in days. */
  record Unit(
      DemoItem item,
      String kind,
      int halves,
      int count,
      String lot,
      String heat,
      String location,
      int age,
      String owner) {}

  static final int BARS = 400;
  static final int REMNANTS = 80;
  private static final String BUNDLE = "legătură";
  private static final String BAR = "bară";
  private static final String REMNANT = "rest";
  private static final String REEL = "tambur";
  private static final String S355 = "S355";

  /** Geometry of saw 1 in half millimetres: see saws.csv. */
  private static final int HEAD_TRIM = 20;

  private static final int KERF = 3;
  private static final int CLAMP = 120;

  private final Random random;
  private final List<DemoItem> items;
  private final List<DemoLine> orders;
  private final List<Unit> units = new ArrayList<>();
  private int lots = 1_140;

  private StockYard(Random random, List<DemoItem> items, List<DemoLine> orders) {
    this.random = random;
    this.items = items;
    this.orders = orders;
  }

  static List<Unit> fill(Random random, List<DemoItem> items, List<DemoLine> orders) {
    var yard = new StockYard(random, items, orders);
    yard.specialBars();
    for (DemoItem item : items) {
      if (!yard.isSpecial(item)) {
        yard.bars(item);
      }
    }
    yard.topUp();
    yard.exactRemnants();
    yard.remnants();
    return List.copyOf(yard.units);
  }

  private boolean isSpecial(DemoItem item) {
    return item.code().equals("HEA-160-S235") || item.code().equals("UNP-180-S235");
  }

  /** Too few bars, bars without a certificate, long bars, and a customer's own bars. */
  private void specialBars() {
    DemoItem column = item("HEA-160-S235");
    add(column, BAR, 12_100, 1, "0473540", 120, "");
    add(column, BAR, 12_100, 1, "0474007", 66, "");
    add(item("UNP-180-S235"), BUNDLE, 12_000, 3, "", 655, "");
    add(item("RHS-100x50x4"), BUNDLE, 12_000, 2, "T58240", 87, "");
    add(item("UNP-120-S235"), BUNDLE, 6_000, 3, "", 12, "K007");
    add(item("L-60x60x6"), BUNDLE, 6_000, 2, "", 12, "K007");
  }

  private void bars(DemoItem item) {
    int needed = barsNeeded(item);
    int bought = needed == 0 ? 2 : needed + 1 + random.nextInt(2);
    if (item.isCable()) {
      reels(item, Math.max(1, needed));
      return;
    }
    List<DemoHeat> heats = heats(item);
    int ofFirst = (bought + 1) / 2;
    bought(item, item.barLength(), ofFirst, heats.get(0));
    bought(item, item.barLength(), bought - ofFirst, heats.get(1));
    if (needed > 2) {
      bought(item, item.otherLength(), 1 + random.nextInt(2), heats.get(1));
    }
  }

  /** One row for a bundle; bars bound to their certificate lie and are counted one by one. */
  private void bought(DemoItem item, int length, int count, DemoHeat heat) {
    int age = 4 + random.nextInt(heat.age() - 12);
    boolean single = count == 1 || (item.quality().startsWith(S355) && count <= 3);
    add(item, single ? BAR : BUNDLE, length, single ? 1 : count, heat.number(), age, "");
    for (int i = 1; i < count && single; i++) {
      units.add(units.getLast()); // bought together: the same lot
    }
  }

  private void reels(DemoItem item, int needed) {
    for (int i = 0; i < needed; i++) {
      add(item, REEL, item.barLength(), 1, "", 10 + random.nextInt(60), "");
    }
    add(item, REEL, item.otherLength(), 1, "", 30 + random.nextInt(120), "");
  }

  /** Single bars that were bought now and then, until there are as many as promised. */
  private void topUp() {
    int missing = BARS - units.stream().mapToInt(Unit::count).sum();
    if (missing < 0) {
      throw new IllegalStateException("too many bars by " + -missing);
    }
    List<DemoItem> candidates =
        items.stream().filter(item -> !item.isCable() && !isSpecial(item)).toList();
    for (int i = 0; i < missing; i++) {
      DemoItem item = candidates.get(random.nextInt(candidates.size()));
      DemoHeat heat = heats(item).get(random.nextInt(2));
      int age = 4 + random.nextInt(heat.age() - 12);
      int length = random.nextBoolean() ? item.barLength() : item.otherLength();
      add(item, BAR, length, 1, heat.number(), age, "");
    }
  }

  /**
   * Head trim, pieces and kerfs of a special order line each fill one of these to the last half
   * millimetre.
   */
  private void exactRemnants() {
    remnant("SHS-40x3", HEAD_TRIM + 3 * 2 * 1140 + 2 * KERF, 46);
    remnant("PLT-60x8", HEAD_TRIM + 4 * 2 * 420 + 3 * KERF, 31);
    remnant("IPE-200-S235", HEAD_TRIM + 2 * 2 * 1850 + KERF, 58);
    remnant("L-50x50x5", HEAD_TRIM + 2 * 2 * 1265 + KERF, 73);
    remnant("CHS-48.3x3", 2 * 2350, 19);
  }

  private void remnants() {
    for (int i = 0; i < 6; i++) {
      remnant("SHS-40x3", 2 * (430 + random.nextInt(900)), 20 + random.nextInt(180));
    }
    List<DemoItem> used =
        items.stream().filter(item -> barsNeeded(item) > 0 || random.nextInt(3) == 0).toList();
    while (remnantsOf(items) < REMNANTS) {
      DemoItem item = used.get(random.nextInt(used.size()));
      if (remnantsOf(List.of(item)) >= item.mostRemnants()) {
        continue;
      }
      int longest = item.isCable() ? 60_000 : 4_800;
      int millimetres = item.shortestRemnant() + random.nextInt(longest - item.shortestRemnant());
      // Cable is measured to the decimetre and cut with a hand's breadth to spare.
      int halves =
          item.isCable()
              ? (millimetres / 100 * 100 + 50) * 2
              : millimetres * 2 + random.nextInt(4) / 3;
      remnant(item.code(), halves, remnantAge());
    }
  }

  private long remnantsOf(List<DemoItem> some) {
    return units.stream()
        .filter(unit -> unit.kind().equals(REMNANT) && some.contains(unit.item()))
        .count();
  }

  /** Most remnants are used within a quarter; some lie for a year and more. */
  private int remnantAge() {
    int kind = random.nextInt(10);
    if (kind < 6) {
      return 1 + random.nextInt(45);
    }
    return kind < 9 ? 45 + random.nextInt(300) : 366 + random.nextInt(320);
  }

  /** Of a heat that is older than the remnant; of an unknown one where there is none. */
  private void remnant(String code, int halves, int age) {
    DemoItem item = item(code);
    String heat =
        heats(item).stream()
            .filter(candidate -> candidate.age() > age + 8)
            .findFirst()
            .map(DemoHeat::number)
            .orElse("");
    String location =
        item.isCable()
            ? "C0" + (3 + random.nextInt(2))
            : "R0" + (1 + Math.min(7, halves / 2 / 650));
    units.add(
        new Unit(item, REMNANT, halves, 1, "", isSpecial(item) ? "" : heat, location, age, ""));
  }

  private void add(
      DemoItem item, String kind, int length, int count, String heat, int age, String owner) {
    lots++;
    String location = owner.isEmpty() ? rack(item) : "K01";
    units.add(new Unit(item, kind, length * 2, count, "LT-" + lots, heat, location, age, owner));
  }

  /** Beams lie in row A, all else in row B, cable on its own; each item has its location. */
  private String rack(DemoItem item) {
    int location = items.indexOf(item);
    if (item.isCable()) {
      return "C0" + (1 + location % 2);
    }
    boolean beam = item.family() == Family.BEAMS_S235 || item.family() == Family.BEAMS_S355;
    int bay = 1 + location % (beam ? 12 : 10);
    return (beam ? "A" : "B") + (bay < 10 ? "0" : "") + bay;
  }

  /** The heats of an item, the two that its bars are of first. */
  private List<DemoHeat> heats(DemoItem item) {
    List<DemoHeat> family = new ArrayList<>();
    for (DemoHeat heat : DemoHeat.all()) {
      if (heat.family() == item.family()) {
        family.add(heat);
      }
    }
    // Heats of S355 are asked for by number: the first one of the family comes first.
    if (!item.quality().startsWith(S355)) {
      Collections.rotate(family, items.indexOf(item));
    }
    return family;
  }

  private DemoItem item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow();
  }

  /**
   * First fit decreasing with head trim, kerf and clamp of saw 1: enough bars for all orders, if
   * not the fewest.
   */
  private int barsNeeded(DemoItem item) {
    List<Integer> pieces = new ArrayList<>();
    for (DemoLine line : orders) {
      if (line.item().equals(item.code())) {
        pieces.addAll(Collections.nCopies(line.count(), line.halves()));
      }
    }
    pieces.sort(Comparator.reverseOrder());
    List<Integer> rests = new ArrayList<>();
    for (int piece : pieces) {
      int fitting = 0;
      while (fitting < rests.size() && !fits(piece, rests.get(fitting))) {
        fitting++;
      }
      if (fitting == rests.size()) {
        rests.add(item.barLength() * 2 - HEAD_TRIM);
      }
      rests.set(fitting, rests.get(fitting) - piece - KERF);
    }
    return rests.size();
  }

  private static boolean fits(int piece, int rest) {
    return rest == piece || rest >= piece + KERF + CLAMP;
  }
}
