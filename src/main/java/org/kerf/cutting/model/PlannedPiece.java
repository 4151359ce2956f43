package org.kerf.cutting.model;

import org.kerf.kernel.Length;

/** One piece on a planned bar and the order line that it is for. */
public record PlannedPiece(LineId line, OrderId order, Length length) {}
