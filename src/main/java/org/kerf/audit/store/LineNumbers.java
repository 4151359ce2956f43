package org.kerf.audit.store;

import java.util.List;
import org.kerf.audit.store.LineTable.Way;

/** The lines that have one of several values in a column, along an index from the newest down. */
record LineNumbers(LineTable table, List<Way> ways) {

  LineNumbers {
    ways = List.copyOf(ways);
  }

  /** The newest below one, at most so many. */
  List<LineMark> below(LineMark before, int most) {
    return ways.isEmpty() ? List.of() : table.below(ways, before, most);
  }
}
