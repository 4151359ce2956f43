package org.kerf.cutting.model;

/** A planned piece with the order that it is for. */
public record PieceLine(
    PlanPiece piece, OrderId order, String orderNumber, String customer, String mark) {}
