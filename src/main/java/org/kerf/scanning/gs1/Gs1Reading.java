package org.kerf.scanning.gs1;

import java.util.List;

/** What came of reading a text as a barcode of trade. Never a guess. */
public sealed interface Gs1Reading {

  /**
   * There is exactly one way to read it.
   *
   * @param missing what should stand beside what is there, as the AIs of one element each; another
   *     barcode on the same goods may say it
   */
  record Understood(Gs1Elements elements, List<String> missing) implements Gs1Reading {
    public Understood {
      missing = List.copyOf(missing);
    }
  }

  /** It is one and can't be understood. */
  record Refused(Gs1Fault fault) implements Gs1Reading {}

  /** Nothing says that it is one. */
  record NotGs1() implements Gs1Reading {}
}
