package org.kerf.receiving.model;

/**
 * What came of a line.
 *
 * @param received how many bars, with the damaged ones
 */
public record LineReceipt(DeliveryLineId line, int received) {}
