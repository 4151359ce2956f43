package org.kerf.receiving.model;

/**
 * How what came of a line differs from what was announced, and why.
 *
 * @param count how many bars
 * @param words what somebody said about it; empty where the reason says enough
 */
public record Difference(
    DeliveryLineId line, DifferenceKind kind, int count, DifferenceReason reason, String words) {

  /** At most so many characters are kept of what was said. */
  public static final int MOST_WORDS = 500;

  /** Whether no more of the line is to come. */
  public boolean settlesLine() {
    return kind == DifferenceKind.SHORT && reason != DifferenceReason.REST_FOLLOWS;
  }
}
