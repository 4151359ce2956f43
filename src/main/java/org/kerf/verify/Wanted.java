package org.kerf.verify;

/**
 * Pieces that were asked for.
 *
 * @param line names the order line
 * @param length of each piece, in micrometres
 * @param certificate asked for; empty where none is
 * @param heat asked for; empty where any will do
 * @param onlyWith pieces with another word here may not lie on the same bar
 */
public record Wanted(
    String line,
    String item,
    long length,
    int quantity,
    String certificate,
    String heat,
    String onlyWith) {

  /** Pieces that may lie on a bar with any others of which this is true. */
  public Wanted(
      String line, String item, long length, int quantity, String certificate, String heat) {
    this(line, item, length, quantity, certificate, heat, "");
  }
}
