package org.kerf.cutting.model.plan;

import org.kerf.cutting.model.order.OrderId;

/**
 * A planned piece with the order that it is for.
 *
 * @param customerName what the order's customer is called now
 * @param ownBars whether no piece of another order may lie on the same bar
 */
public record PieceLine(
    PlanPiece piece,
    OrderId order,
    String orderNumber,
    String customerName,
    String mark,
    boolean ownBars) {}
