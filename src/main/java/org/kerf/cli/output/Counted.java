package org.kerf.cli.output;

/** Numbers with what they count: "1 row", "2 rows". */
public final class Counted {

  private Counted() {}

  public static String of(long count, String one) {
    return count + " " + (count == 1 ? one : one + "s");
  }
}
