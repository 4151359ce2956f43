package org.kerf.cutting.model;

import org.kerf.kernel.Length;

/** A piece of an approved plan. */
public record PlanPiece(PlanPieceId id, int seq, LineId line, Length length, PieceState state) {}
