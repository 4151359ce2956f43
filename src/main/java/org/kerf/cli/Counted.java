package org.kerf.cli;

/** Numbers with what they count: "1 row", "2 rows". */
final class Counted {

  private Counted() {}

  static String of(long count, String one) {
    return count + " " + (count == 1 ? one : one + "s");
  }
}
