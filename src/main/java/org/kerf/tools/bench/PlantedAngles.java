package org.kerf.tools.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.SlantedCuts;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;

/**
 * Bars cut up at random at a few angles, so that neighbours share every cut and both ends of a bar
 * are square. Pieces are whole millimetres long, and less than a millimetre is left of a bar, so
 * that all that is left is less than a bar: no plan for these pieces can do with fewer.
 */
final class PlantedAngles {

  private static final int[] DEGREES = {15, 30, 40, 45};
  private static final int HALVES_OF_DEGREES = 50;
  private static final int LEAST_PIECE = 400;
  private static final int LEAST_HEIGHT = 20;
  private static final int MOST_HEIGHT = 80;
  private static final int LEAST_BARS = 8;
  private static final int MORE_BARS = 30;
  private static final int MOST_CUTS = 8;
  private static final int MOST_ALIKE = 6;
  private static final int PRICE = 7;
  private static final int SPARE_BARS = 10;
  private static final int[] LENGTHS = {6_000, 7_500, 12_000};

  private final Random random;
  private final List<Angle> angles = new ArrayList<>();
  private final Map<PieceShape, Integer> pieces = new LinkedHashMap<>();
  private final SlantedCuts cuts;

  PlantedAngles(long seed) {
    this.random = new Random(seed);
    angles.add(Angle.SQUARE);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int degrees = DEGREES[random.nextInt(DEGREES.length)];
      angles.add(new Angle(degrees * 100 + random.nextInt(2) * HALVES_OF_DEGREES));
    }
    this.cuts =
        new SlantedCuts(
            Length.ofMillimetres(random.nextInt(LEAST_HEIGHT, MOST_HEIGHT)),
            Length.ofMillimetres(random.nextInt(1, 6)));
  }

  PlantedShop shop() {
    Length head = Length.ofMillimetres(random.nextInt(2) * 10L);
    Length tail = Length.ofMillimetres(random.nextInt(2) * 60L);
    Length bar = Length.ofMillimetres(LENGTHS[random.nextInt(LENGTHS.length)]);
    int bars = LEAST_BARS + random.nextInt(MORE_BARS);
    for (int left = bars; left > 0; ) {
      int alike = Math.min(left, 1 + random.nextInt(MOST_ALIKE));
      cutUp(bar.minus(head).minus(tail), alike);
      left -= alike;
    }
    Money price = Money.ofBani(bar.micrometres() / 1_000 * PRICE);
    CuttingProblem problem =
        PlantedShop.problem(
            PlantedShop.saw(head, tail, cuts.kerf()),
            ItemRules.keepingFrom(Length.ofMillimetres(LEAST_PIECE)).withHeight(cuts.height()),
            List.of(PlantedShop.bars(1, bar, bars + SPARE_BARS, false, price)),
            pieces);
    return new PlantedShop(problem, Money.ofBani(price.bani() * bars), bars);
  }

  /** So many bars alike, with less than a millimetre left over. */
  private void cutUp(Length usable, int times) {
    Length left = usable;
    Angle face = Angle.SQUARE;
    for (int open = random.nextInt(1, MOST_CUTS); open > 0; open--) {
      long longest = Math.min(2 * millimetres(left) / (open + 1), millimetres(left) - LEAST_PIECE);
      if (longest <= LEAST_PIECE) {
        break;
      }
      Angle next = angles.get(random.nextInt(angles.size()));
      PieceShape piece =
          cutFrom(
              Length.ofMillimetres(random.nextLong(LEAST_PIECE, longest)), new Ends(face, next));
      Length material = cuts.material(piece);
      if (left.minus(material).isShorterThan(leastBehind(next))) {
        break;
      }
      add(piece, times);
      left = left.minus(material).minus(cuts.blade(next));
      face = next;
    }
    add(cutFrom(left, new Ends(face, Angle.SQUARE)), times);
  }

  private Length leastBehind(Angle next) {
    return cuts.blade(next).plus(Length.ofMillimetres(LEAST_PIECE));
  }

  /** The longest piece, in whole millimetres, that so much of the centre line makes. */
  private PieceShape cutFrom(Length most, Ends ends) {
    Length tipToTip = cuts.tipToTip(most, ends);
    return new PieceShape(Length.ofMillimetres(millimetres(tipToTip)), ends);
  }

  private void add(PieceShape piece, int times) {
    Ends sorted = piece.ends().sorted();
    pieces.merge(new PieceShape(piece.length(), sorted), times, Integer::sum);
  }

  private static long millimetres(Length length) {
    return length.micrometres() / 1_000;
  }
}
