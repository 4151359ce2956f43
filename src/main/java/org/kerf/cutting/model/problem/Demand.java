package org.kerf.cutting.model.problem;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.kernel.Length;

/**
 * Pieces that a plan shall make.
 *
 * @param length from tip to tip
 * @param quantity 1 or more
 * @param certificate the certificate type asked for; empty where none is
 * @param heat the heat asked for; empty where any will do
 * @param ownBars whether no piece of another order may lie on a bar of this one
 * @param ends the angles at the ends; the piece may be turned
 */
public record Demand(
    LineId line,
    OrderId order,
    Length length,
    int quantity,
    LocalDateTime due,
    int priority,
    String certificate,
    String heat,
    boolean ownBars,
    Ends ends) {

  /** By due time, then priority. */
  public static final Comparator<Demand> MOST_URGENT_FIRST =
      Comparator.comparing(Demand::due).thenComparingInt(Demand::priority);

  /** What one of the pieces is to be like. */
  public PieceSpec piece() {
    return new PieceSpec(line, length, ends, false);
  }

  public PieceShape shape() {
    return piece().shape();
  }

  /** The order that wants bars of its own; nothing where any may share a bar. */
  public Optional<OrderId> barsOnlyFor() {
    return ownBars ? Optional.of(order) : Optional.empty();
  }

  /** Whether its due date is over. */
  public boolean isLate(LocalDateTime now) {
    return CutOrder.isOver(due, now);
  }

  /** Whether pieces of both may lie on one bar. */
  public boolean sharesBarsWith(Demand other) {
    return barsOnlyFor().equals(other.barsOnlyFor());
  }

  /**
   * Whether a bar from this stock may serve the demand by its certificate and heat (its length is
   * another question).
   */
  public boolean accepts(StockChoice stock) {
    boolean certified = certificate.isEmpty() || certificate.equals(stock.certificate());
    return certified && (heat.isEmpty() || heat.equals(stock.heat()));
  }

  /** The same, another number of times. */
  public Demand times(int pieces) {
    return new Demand(line, order, length, pieces, due, priority, certificate, heat, ownBars, ends);
  }
}
