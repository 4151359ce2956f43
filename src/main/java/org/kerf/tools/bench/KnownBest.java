package org.kerf.tools.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cli.instance.TextFile;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** Published results for instances: at least so many bars, and so many suffice. */
final class KnownBest {

  /** An instance's row. */
  record Known(String set, long least, long reached) {}

  private final Map<String, Known> bySetAndName = new HashMap<>();
  private final Map<String, Known> byName = new HashMap<>();

  private KnownBest() {}

  static KnownBest read(Path file) throws StationFault {
    List<String> lines = TextFile.read(file).lines().toList();
    List<String> columns = lines.isEmpty() ? List.of() : Arrays.asList(lines.getFirst().split(","));
    int set = columns.indexOf("set");
    int instance = columns.indexOf("instance");
    int least = columns.indexOf("lb");
    int reached = columns.indexOf("ub");
    if (set < 0 || instance < 0 || least < 0 || reached < 0) {
      throw unfit(file, 1, "name the columns, with set, instance, lb and ub among them.");
    }
    var known = new KnownBest();
    for (int line = 2; line <= lines.size(); line++) {
      String[] cells = lines.get(line - 1).split(",", -1);
      if (cells.length != columns.size()) {
        throw unfit(file, line, "give a cell for each column.");
      }
      known.add(
          cells[instance],
          new Known(
              cells[set], whole(file, line, cells[least]), whole(file, line, cells[reached])));
    }
    return known;
  }

  private void add(String instance, Known row) {
    bySetAndName.put(row.set() + "/" + instance, row);
    byName.put(instance, row);
  }

  private static long whole(Path file, int line, String text) throws StationFault {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw unfit(file, line, "lb and ub must be whole numbers.");
    }
  }

  private static StationFault unfit(Path file, int line, String what) {
    return new StationFault(FaultCode.FILE_NOT_UNDERSTOOD, file + ", line " + line + ": " + what);
  }

  /** The row of an instance: of the set that its folder is named after, else of any. */
  Optional<Known> of(String folder, String instance) {
    Known exact = bySetAndName.get(folder + "/" + instance);
    return Optional.ofNullable(exact == null ? byName.get(instance) : exact);
  }
}
