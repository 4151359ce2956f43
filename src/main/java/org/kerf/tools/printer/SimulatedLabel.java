package org.kerf.tools.printer;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A format that a simulated printer has taken whole.
 *
 * @param format from ^XA to ^XZ
 * @param fields the data of its fields in their order, without their pictures
 */
public record SimulatedLabel(String format, List<String> fields, int copies) {

  private static final Pattern FIELD = Pattern.compile("\\^FD([^^]*)");
  private static final Pattern COPIES = Pattern.compile("\\^PQ([0-9]{1,4})");

  public SimulatedLabel {
    fields = List.copyOf(fields);
  }

  /** What a format asks for; one label where it does not say how many. */
  static SimulatedLabel of(String format) {
    List<String> fields = FIELD.matcher(format).results().map(found -> found.group(1)).toList();
    int copies =
        COPIES
            .matcher(format)
            .results()
            .findFirst()
            .map((MatchResult found) -> Integer.parseInt(found.group(1)))
            .orElse(1);
    return new SimulatedLabel(format, fields, copies);
  }
}
