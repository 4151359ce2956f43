package org.kerf.labels.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a text of printable ASCII is written in Code 128 with the fewest symbols, by the subsets B
 * (one character a symbol) and C (two digits a symbol). Source: ISO/IEC 15417, annex E, as a
 * shortest path instead of its rules of thumb.
 *
 * @param data the text; {@link #FNC1} in front makes it a GS1-128, and others separate its element
 *     strings
 * @param runs the stretches in one subset each, in order
 */
public record Code128Plan(String data, List<Run> runs) {

  /** A stretch in one subset. */
  public record Run(boolean pairs, String text) {

    int symbols() {
      int functions = (int) text.chars().filter(c -> c == FNC1).count();
      int others = text.length() - functions;
      return functions + (pairs ? others / 2 : others);
    }
  }

  /** Stands for the function character 1, which both subsets have. */
  public static final char FNC1 = 0x1D;

  private static final int MODULES_PER_SYMBOL = 11;
  private static final int STOP_MODULES = 13;
  private static final int FAR = Integer.MAX_VALUE / 2;

  public Code128Plan {
    runs = List.copyOf(runs);
  }

  /**
   * The shortest plan.
   *
   * @throws IllegalArgumentException if the text is empty or has anything but printable ASCII and
   *     {@link #FNC1}
   */
  public static Code128Plan of(String data) {
    if (data.isEmpty() || !data.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == FNC1)) {
      throw new IllegalArgumentException("\"" + data + "\" cannot be written in Code 128");
    }
    int n = data.length();
    // Symbols needed from position i on when the subset there is already B or C.
    var inB = new int[n + 1];
    var inC = new int[n + 1];
    for (int i = n - 1; i >= 0; i--) {
      if (data.charAt(i) == FNC1) {
        inB[i] = 1 + inB[i + 1];
        inC[i] = 1 + inC[i + 1];
      } else {
        int asPair = isPair(data, i) ? 1 + inC[i + 2] : FAR;
        int asLetter = 1 + inB[i + 1];
        inB[i] = Math.min(asLetter, 1 + asPair);
        inC[i] = Math.min(asPair, 1 + asLetter);
      }
    }
    return new Code128Plan(data, walk(data, inB, inC));
  }

  private static List<Run> walk(String data, int[] inB, int[] inC) {
    var runs = new ArrayList<Run>();
    boolean pairs = inC[0] < inB[0];
    int from = 0;
    int i = 0;
    while (i < data.length()) {
      boolean function = data.charAt(i) == FNC1;
      boolean next = function ? pairs : isPairNext(data, i, pairs, inB, inC);
      if (next != pairs && i > from) {
        runs.add(new Run(pairs, data.substring(from, i)));
        from = i;
      }
      pairs = next;
      i += pairs && !function ? 2 : 1;
    }
    runs.add(new Run(pairs, data.substring(from)));
    return Collections.unmodifiableList(runs);
  }

  private static boolean isPairNext(String data, int i, boolean pairs, int[] inB, int[] inC) {
    int asPair = isPair(data, i) ? 1 + inC[i + 2] : FAR;
    int asLetter = 1 + inB[i + 1];
    return pairs ? asPair <= 1 + asLetter : 1 + asPair < asLetter;
  }

  private static boolean isPair(String data, int i) {
    return i + 1 < data.length() && isDigit(data.charAt(i)) && isDigit(data.charAt(i + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a scanner takes it for element strings of GS1. */
  public boolean isGs1() {
    return data.charAt(0) == FNC1;
  }

  /** Its width without quiet zones, in modules: start, symbols, switches, check, stop. */
  public int modules() {
    int symbols = 1 + runs.size() + runs.stream().mapToInt(Run::symbols).sum();
    return symbols * MODULES_PER_SYMBOL + STOP_MODULES;
  }
}
