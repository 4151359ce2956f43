package org.kerf.cutting.model.geometry;

import java.util.ArrayList;
import java.util.List;
import org.kerf.kernel.Angle;

/**
 * How the cuts along a bar lean, for pictures and for the operator. A piece's ends lean towards
 * each other. The long side of the first piece lies below; where neighbours share a cut the next
 * one lies turned over.
 *
 * @param first how far the upper edge of the piece's first end lies behind the centre line, in
 *     micrometres along the bar: over zero if the cut leans to the right
 * @param second the same of its other end
 */
public record BarLeans(long first, long second) {

  /** Of the pieces as they are cut, one after the other. */
  public static List<BarLeans> of(SlantedCuts cuts, List<Ends> pieces) {
    List<BarLeans> leans = new ArrayList<>();
    Angle face = Angle.SQUARE;
    int side = 1;
    for (Ends ends : pieces) {
      boolean shared = !face.isSquare() && face.equals(ends.first());
      side = shared ? -side : side;
      leans.add(new BarLeans(side * half(cuts, ends.first()), -side * half(cuts, ends.second())));
      face = ends.second();
    }
    return leans;
  }

  private static long half(SlantedCuts cuts, Angle angle) {
    return cuts.wedge(angle).micrometres();
  }
}
