package org.kerf.cutting.model;

import java.util.List;
import org.kerf.kernel.Length;
import org.kerf.stock.model.ItemId;
import org.kerf.stock.model.UnitId;

/** A bar of an approved plan. */
public record PlanBar(
    PlanBarId id,
    PlanId plan,
    int seq,
    UnitId unit,
    ItemId item,
    Length length,
    boolean remnant,
    BarState state,
    List<PlanPiece> pieces) {

  public PlanBar {
    pieces = List.copyOf(pieces);
  }
}
