package org.kerf.labels.layout;

import java.util.Optional;

/**
 * The size of a DataMatrix symbol, fixed before it is drawn, so that printer and drawing agree
 * whatever encoding each finds best: counted in ASCII encodation, which every writer can at least
 * match. Source: ISO/IEC 16022, table 7.
 */
final class MatrixSize {

  private static final int[] SIDES = {10, 12, 14, 16, 18, 20, 22, 24, 26, 32, 36, 40, 44};
  private static final int[] CODEWORDS = {3, 5, 8, 12, 18, 22, 30, 36, 44, 62, 86, 114, 144};

  private MatrixSize() {}

  /**
   * Squares per side; empty if the text is not printable ASCII or too long.
   *
   * @param gs1 whether FNC1 stands in front, and may stand inside
   */
  static Optional<Integer> of(String data, boolean gs1) {
    if (data.isEmpty() || !data.chars().allMatch(c -> isPossible(c, gs1))) {
      return Optional.empty();
    }
    int needed = codewords(data) + (gs1 ? 1 : 0);
    for (int i = 0; i < SIDES.length; i++) {
      if (needed <= CODEWORDS[i]) {
        return Optional.of(SIDES[i]);
      }
    }
    return Optional.empty();
  }

  private static boolean isPossible(int c, boolean gs1) {
    return (c >= ' ' && c <= '~') || (gs1 && c == Code128Plan.FNC1);
  }

  /** One for a character, for two digits together, and for FNC1. */
  private static int codewords(String data) {
    int count = 0;
    for (int i = 0; i < data.length(); count++) {
      boolean pair =
          i + 1 < data.length()
              && Character.isDigit(data.charAt(i))
              && Character.isDigit(data.charAt(i + 1));
      i += pair ? 2 : 1;
    }
    return count;
  }
}
