package org.kerf.labels.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a text of printable ASCII is written in Code 128 with the fewest symbols, by the subsets B
 * (one character a symbol) and C (two digits a symbol). Source: ISO/IEC 15417, annex E, as a
 * shortest path instead of its rules of thumb.
 *
 * @param data the text
 * @param runs the stretches in one subset each, in order
 */
public record Code128Plan(String data, List<Run> runs) {

  /** A stretch in one subset. */
  public record Run(boolean pairs, String text) {}

  private static final int MODULES_PER_SYMBOL = 11;
  private static final int STOP_MODULES = 13;
  private static final int FAR = Integer.MAX_VALUE / 2;

  public Code128Plan {
    runs = List.copyOf(runs);
  }

  /**
   * The shortest plan.
   *
   * @throws IllegalArgumentException if the text is empty or has anything but printable ASCII
   */
  public static Code128Plan of(String data) {
    if (data.isEmpty() || !data.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException("\"" + data + "\" cannot be written in Code 128");
    }
    int n = data.length();
    // Symbols needed from position i on when the subset there is already B or C.
    var inB = new int[n + 1];
    var inC = new int[n + 1];
    for (int i = n - 1; i >= 0; i--) {
      int asPair = isPair(data, i) ? 1 + inC[i + 2] : FAR;
      int asLetter = 1 + inB[i + 1];
      inB[i] = Math.min(asLetter, 1 + asPair);
      inC[i] = Math.min(asPair, 1 + asLetter);
    }
    return new Code128Plan(data, walk(data, inB, inC));
  }

  private static List<Run> walk(String data, int[] inB, int[] inC) {
    var runs = new ArrayList<Run>();
    boolean pairs = inC[0] < inB[0];
    int from = 0;
    int i = 0;
    while (i < data.length()) {
      int asPair = isPair(data, i) ? 1 + inC[i + 2] : FAR;
      int asLetter = 1 + inB[i + 1];
      boolean next = pairs ? asPair <= 1 + asLetter : 1 + asPair < asLetter;
      if (next != pairs && i > from) {
        runs.add(new Run(pairs, data.substring(from, i)));
        from = i;
      }
      pairs = next;
      i += pairs ? 2 : 1;
    }
    runs.add(new Run(pairs, data.substring(from)));
    return Collections.unmodifiableList(runs);
  }

  private static boolean isPair(String data, int i) {
    return i + 1 < data.length() && isDigit(data.charAt(i)) && isDigit(data.charAt(i + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Its width without quiet zones, in modules: start, symbols, switches, check, stop. */
  public int modules() {
    int symbols = 1 + runs.size();
    for (Run run : runs) {
      symbols += run.pairs() ? run.text().length() / 2 : run.text().length();
    }
    return symbols * MODULES_PER_SYMBOL + STOP_MODULES;
  }
}
