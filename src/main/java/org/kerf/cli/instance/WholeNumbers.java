package org.kerf.cli.instance;

import java.nio.file.Path;

/** Whole numbers of a text file. */
public final class WholeNumbers {

  private static final int MOST_DIGITS = 18;
  private static final int MOST_SHOWN = 30;

  private WholeNumbers() {}

  static long whole(Path file, int line, String what, String text) throws UnfitFile {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new UnfitFile(
          file, line, what + " is " + shown(text) + "; give a whole number without a unit.");
    }
    if (digits.length() > MOST_DIGITS) {
      throw new UnfitFile(
          file, line, what + " is " + shown(text) + ", too large; use a larger unit.");
    }
    return Long.parseLong(text);
  }

  /** A text as it may be repeated in a sentence: short, and without what a terminal obeys. */
  public static String shown(String text) {
    String start = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    return start.isEmpty() ? "empty" : '"' + start.replaceAll("[\\p{Cntrl}\\ufffd]", "?") + '"';
  }

  static void refuseJunk(Path file, String text) throws UnfitFile {
    if (text.isBlank()) {
      throw new UnfitFile(file, "the file is empty; choose another one.");
    }
    if (text.indexOf('\0') >= 0 || text.indexOf('\ufffd') >= 0) {
      throw new UnfitFile(file, "this is no text file (UTF-8); choose another one.");
    }
  }
}
