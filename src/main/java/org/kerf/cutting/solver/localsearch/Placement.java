package org.kerf.cutting.solver.localsearch;

import org.jspecify.annotations.Nullable;
import org.kerf.cutting.solver.model.Bar;
import org.kerf.cutting.solver.model.WantedPiece;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/**
 * Where the search has put a piece: what OptaPlanner changes. Without a bar the piece is left out.
 */
@PlanningEntity
class Placement {

  private final WantedPiece piece;

  @PlanningVariable(valueRangeProviderRefs = ItemLoading.BARS, nullable = true)
  private @Nullable Bar bar;

  Placement(WantedPiece piece, @Nullable Bar bar) {
    this.piece = piece;
    this.bar = bar;
  }

  WantedPiece piece() {
    return piece;
  }

  @Nullable Bar bar() {
    return bar;
  }

  boolean hasWrongCertificateOrHeat() {
    return bar != null && !bar.barType().accepts(piece.demand());
  }

  @Override
  public String toString() {
    return piece + " on " + bar;
  }
}
