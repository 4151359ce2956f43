package org.kerf.tools.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;

/**
 * Instances whose best is known: full bars are cut at random until nothing is left of them, and
 * what came off is asked for. In every other instance, by chance, up to eight bars are cut alike.
 * Bars are priced by what can be cut from them, the planted ones at the lowest price there is, so
 * nothing can be cheaper than the planted plan.
 */
final class Planted {

  /** The kinds of instances. */
  enum Family {
    /** Bars of one length, without limit. */
    ONE_LENGTH,
    /** Several lengths; some of them cost more for what they give. */
    PRICES,
    /** As before, but the cheap ones are few and all of them are needed. */
    LIMITED,
    /** Remnants that cost nothing, all of them needed, and new bars. */
    REMNANTS,
    /** Orders, a saw with kerf and trims, bars and remnants, through the shop's planner. */
    SHOP,
    /** Pieces with angles, which share every cut: {@link PlantedAngles}. */
    ANGLES
  }

  /** A pattern problem, and what its best plan costs and how many bars that plan has. */
  record Patterns(PatternProblem problem, long cost, int bars) {}

  private static final int LEAST_BARS = 10;
  private static final int MORE_BARS = 50;
  private static final int MOST_PIECES_PER_BAR = 9;
  private static final int LEAST_PIECE = 150;
  private static final int MOST_KERF = 6;
  private static final int MOST_ALIKE = 8;
  private static final int PRICE = 7;
  private static final int DEARER = 9;
  private static final int MOST_REMNANTS = 12;
  private static final int[] LENGTHS = {6_000, 7_500, 9_000, 12_000, 15_000};

  private final Random random;
  private final boolean repeats;
  private final Map<Long, Integer> pieces = new TreeMap<>();

  Planted(long seed) {
    this.random = new Random(seed);
    this.repeats = random.nextBoolean();
  }

  /** Cuts so many bars of this length up; some of them alike, in instances that repeat. */
  private void cutUp(long bar, long kerf, int count) {
    int left = count;
    while (left > 0) {
      int alike = repeats ? Math.min(left, 1 + random.nextInt(MOST_ALIKE)) : 1;
      cutUpOne(bar, kerf, alike);
      left -= alike;
    }
  }

  /** A bar with nothing left over, so many times. */
  private void cutUpOne(long bar, long kerf, int times) {
    int most = (int) Math.min(MOST_PIECES_PER_BAR, bar / (2L * LEAST_PIECE));
    long left = bar;
    for (int cuts = random.nextInt(1, Math.max(2, most)); cuts > 0; cuts--) {
      long room = left - kerf - LEAST_PIECE;
      long longest = Math.min(room, 2 * left / (cuts + 1));
      if (longest < LEAST_PIECE) {
        break;
      }
      long piece = random.nextLong(LEAST_PIECE, longest + 1);
      pieces.merge(piece, times, Integer::sum);
      left -= piece + kerf;
    }
    pieces.merge(left, times, Integer::sum);
  }

  Patterns patterns(Family family) {
    long kerf = random.nextInt(MOST_KERF);
    List<PatternProblem.Kind> kinds = new ArrayList<>();
    long cost = 0;
    int bars = 0;
    int lengths = family == Family.ONE_LENGTH ? 1 : LENGTHS.length;
    for (int i = 0; i < lengths; i++) {
      int length = LENGTHS[family == Family.ONE_LENGTH ? random.nextInt(LENGTHS.length) : i];
      boolean cheap = i % 2 == 0;
      long price = family == Family.ONE_LENGTH ? 1 : (length + kerf) * (cheap ? PRICE : DEARER);
      int used = cheap ? LEAST_BARS + random.nextInt(MORE_BARS) : 0;
      boolean limited = family == Family.LIMITED && cheap;
      if (family == Family.LIMITED && i == 1) {
        used = 1 + random.nextInt(LEAST_BARS);
      }
      cutUp(length, kerf, used);
      kinds.add(
          new PatternProblem.Kind(length, price, limited ? used : PatternProblem.Kind.UNLIMITED));
      cost += price * used;
      bars += used;
    }
    if (family == Family.REMNANTS) {
      for (int n = 1 + random.nextInt(MOST_REMNANTS); n > 0; n--) {
        long length = random.nextLong(2L * LEAST_PIECE + kerf, LENGTHS[0]);
        cutUp(length, kerf, 1);
        kinds.add(new PatternProblem.Kind(length, 0, 1));
        bars++;
      }
    }
    List<PatternProblem.Part> parts = new ArrayList<>();
    pieces.forEach((length, demand) -> parts.add(new PatternProblem.Part(length, demand)));
    return new Patterns(new PatternProblem(parts, kinds, kerf, Integer.MAX_VALUE), cost, bars);
  }

  PlantedShop shop() {
    long kerf = random.nextLong(1, MOST_KERF);
    long head = random.nextBoolean() ? 0 : random.nextLong(5, 15);
    long tail = random.nextBoolean() ? 0 : random.nextLong(20, 120);
    List<StockChoice> stock = new ArrayList<>();
    int length = LENGTHS[random.nextInt(LENGTHS.length)];
    int used = LEAST_BARS + random.nextInt(MORE_BARS);
    Money price = Money.ofBani((long) length * PRICE);
    cutUp(length - head - tail, kerf, used);
    stock.add(
        PlantedShop.bars(
            0, Length.ofMillimetres(length), used + random.nextInt(LEAST_BARS), false, price));
    int remnants = random.nextInt(MOST_REMNANTS);
    for (int n = 0; n < remnants; n++) {
      long remnant = random.nextLong(3L * LEAST_PIECE + kerf + head + tail, LENGTHS[0]);
      cutUp(remnant - head - tail, kerf, 1);
      stock.add(PlantedShop.bars(stock.size(), Length.ofMillimetres(remnant), 1, true, Money.ZERO));
    }
    Map<PieceShape, Integer> square = new LinkedHashMap<>();
    pieces.forEach(
        (piece, count) -> square.put(PieceShape.square(Length.ofMillimetres(piece)), count));
    CuttingProblem problem =
        PlantedShop.problem(
            PlantedShop.saw(
                Length.ofMillimetres(head), Length.ofMillimetres(tail), Length.ofMillimetres(kerf)),
            ItemRules.keepingFrom(Length.ofMillimetres(LEAST_PIECE)),
            stock,
            square);
    return new PlantedShop(problem, Money.ofBani(price.bani() * used), used + remnants);
  }
}
