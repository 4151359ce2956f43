package org.kerf.cutting.model.plan;

import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.bar.PieceToCut;

/**
 * A piece of an approved plan.
 *
 * @param seq 1 for the bar's first piece
 */
public record PlanPiece(PlanPieceId id, int seq, PieceSpec spec, PieceState state)
    implements PieceToCut {}
