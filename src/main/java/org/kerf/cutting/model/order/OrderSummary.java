package org.kerf.cutting.model.order;

/**
 * An order with how far it is.
 *
 * @param order without its lines
 * @param pieces asked for
 * @param planned on bars of approved plans, not cut yet
 */
public record OrderSummary(CutOrder order, int lineCount, int pieces, int planned, int cut) {

  public int toPlan() {
    return Math.max(0, pieces - planned - cut);
  }
}
