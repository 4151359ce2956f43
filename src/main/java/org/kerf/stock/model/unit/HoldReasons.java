package org.kerf.stock.model.unit;

import java.util.Collections;
import java.util.List;

/**
 * Why the units of a document were held, as the document notes it: once if it is the same for all,
 * else a line for each.
 */
public final class HoldReasons {

  private static final String LINE = "\n";

  private HoldReasons() {}

  /** For the reasons, in the order of the units. */
  public static String written(List<String> reasons) {
    List<String> lines =
        reasons.stream().map(reason -> reason.replaceAll("\\s*\\R\\s*", " ")).toList();
    return lines.stream().distinct().count() == 1 ? reasons.getFirst() : String.join(LINE, lines);
  }

  /**
   * What was written, for each of the units.
   *
   * @param units how many the document has
   */
  public static List<String> read(String written, int units) {
    List<String> lines = List.of(written.split(LINE, -1));
    return lines.size() == units ? lines : Collections.nCopies(units, written);
  }
}
