package org.kerf.query.stock;

import java.util.List;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.CutPlan;

/**
 * Who has reserved a bar of a unit: a bar of an approved plan, for the orders whose pieces are on
 * it.
 *
 * @param sawName which saw will take it
 * @param approvedBy who approved the plan
 */
public record Reservation(BarLine bar, CutPlan plan, String sawName, String approvedBy) {

  /** The numbers of the orders, in the order of their pieces. */
  public List<String> orders() {
    return bar.pieces().stream()
        .filter(piece -> !piece.piece().surplus())
        .map(piece -> piece.orderNumber())
        .distinct()
        .toList();
  }
}
