package org.kerf.cutting.model;

import java.time.LocalDateTime;
import org.kerf.kernel.Length;

/**
 * Pieces that a plan shall make.
 *
 * @param quantity 1 or more
 * @param certificate the certificate type asked for; empty where none is
 * @param heat the heat asked for; empty where any will do
 */
public record Demand(
    LineId line,
    OrderId order,
    Length length,
    int quantity,
    LocalDateTime due,
    int priority,
    String certificate,
    String heat) {

  /**
   * Whether a bar from this stock may serve the demand by its papers (its length is another
   * question).
   */
  public boolean accepts(StockChoice stock) {
    boolean certified = certificate.isEmpty() || certificate.equals(stock.certificate());
    return certified && (heat.isEmpty() || heat.equals(stock.heat()));
  }

  /** The same, another number of times. */
  public Demand times(int pieces) {
    return new Demand(line, order, length, pieces, due, priority, certificate, heat);
  }
}
