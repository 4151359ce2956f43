package org.kerf.cutting.model.plan;

import java.util.List;

/** Planned pieces that are in this state now. */
public record PieceProgress(PieceState state, List<PlanPieceId> ids) {

  public PieceProgress {
    ids = List.copyOf(ids);
  }
}
