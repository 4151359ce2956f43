package org.kerf.counting.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a location was counted as, once.
 *
 * @param stock a hash of what the ledger had there when it was begun
 */
public record CountRound(UUID stock, List<CountedLine> lines) {

  public CountRound {
    lines = List.copyOf(lines);
  }

  /** Whether both found the same bars, of the same stock. */
  public boolean confirms(CountRound before) {
    return stock.equals(before.stock) && found().equals(before.found());
  }

  /** Whether anything is otherwise than the ledger has it. */
  public boolean differs() {
    return lines.stream().anyMatch(CountedLine::differs);
  }

  /** Nothing found and not mentioned are the same. */
  private Map<CountedLine, Integer> found() {
    Map<CountedLine, Integer> found = new HashMap<>();
    for (CountedLine line : lines) {
      if (line.counted() > 0) {
        var what = new CountedLine(line.unit(), line.item(), line.length(), 0, 0, 0, line.known());
        found.merge(what, line.counted(), Integer::sum);
      }
    }
    return found;
  }
}
