package org.kerf.cutting.model.order;

/**
 * A line that came to an order later.
 *
 * @param number within the order
 */
public record AddedLine(int number, OrderContent.Line content) {

  /** What came to the order. */
  public static AddedLine of(CutLine line) {
    return new AddedLine(line.number(), OrderContent.line(line));
  }

  /** The line, with nothing planned or cut. */
  public CutLine line(OrderId order) {
    return OrderContent.line(order, number, content);
  }
}
