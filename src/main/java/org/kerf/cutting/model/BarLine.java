package org.kerf.cutting.model;

import java.util.List;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.Item;

/**
 * A planned bar as the saw's queue shows it.
 *
 * @param number which bar of its plan it is, 1 for the first
 * @param of how many bars the plan has
 */
public record BarLine(
    PlanBar bar,
    ShortCode planCode,
    int number,
    int of,
    ShortCode unitCode,
    Item item,
    String placeName,
    String heatNumber,
    List<PieceLine> pieces) {

  public BarLine {
    pieces = List.copyOf(pieces);
  }
}
