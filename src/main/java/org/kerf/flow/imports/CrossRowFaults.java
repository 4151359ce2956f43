package org.kerf.flow.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kerf.erp.csv.RowResult;
import org.kerf.flow.orders.OrderRules;

/**
 * Faults that rows have because of other rows of their file, whatever the store holds: a code that
 * stands twice, an order that is not whole. The file is looked through once for them before any row
 * is judged.
 */
final class CrossRowFaults<T> {

  /** The first two lines of the file that have the same code. */
  private record Twice(int first, int second) {

    int otherThan(int line) {
      return line == first ? second : first;
    }
  }

  private final RowKind<T> kind;
  private final Map<String, Twice> twice = new HashMap<>();
  private final Map<String, RowFault> ofGroups = new HashMap<>();

  /**
   * @param rows all rows of the file
   */
  CrossRowFaults(RowKind<T> kind, Iterator<RowResult<T>> rows) {
    this.kind = kind;
    var first = new HashMap<String, Integer>();
    Optional<Groups> groups = kind.grouped().map(Groups::new);
    while (rows.hasNext()) {
      RowResult<T> row = rows.next();
      countCode(row, first);
      groups.ifPresent(all -> all.see(row));
    }
  }

  /** Whether the row's code stands in another row too. */
  Optional<RowFault> ofCode(RowResult.Read<T> row) {
    String code = kind.only(row.row());
    return Optional.ofNullable(twice.get(code))
        .map(lines -> new RowFault.CodeTwice(code, lines.otherThan(row.line())));
  }

  /** Why a group can't come in whole. */
  Optional<RowFault> ofGroup(String group) {
    return Optional.ofNullable(ofGroups.get(group));
  }

  private void countCode(RowResult<T> result, Map<String, Integer> first) {
    if (result instanceof RowResult.Read<T> read && !kind.only(read.row()).isEmpty()) {
      String code = kind.only(read.row());
      Integer before = first.putIfAbsent(code, read.line());
      if (before != null) {
        twice.putIfAbsent(code, new Twice(before, read.line()));
      }
    }
  }

  /** Finds the groups that can't come in whole. */
  private final class Groups {
    private final RowFault.Grouped what;
    private final Set<String> over = new HashSet<>();
    private String current = "";
    private int lines;
    private int characters;
    private int unreadable;
    private Optional<T> first = Optional.empty();

    Groups(RowFault.Grouped what) {
      this.what = what;
    }

    void see(RowResult<T> result) {
      String group = kind.groupOf(result);
      if (group.isEmpty()) {
        // It may belong to the group above it or to the one below.
        unreadable = result.line();
        incomplete(current, unreadable);
        return;
      }
      if (!group.equals(current)) {
        begin(group);
      }
      unreadable = 0;
      switch (result) {
        case RowResult.Rejected<T> r -> incomplete(group, r.line());
        case RowResult.Read<T> read -> {
          if (!kind.agrees(first.orElse(read.row()), read.row())) {
            ofGroups.put(group, new RowFault.GroupTorn(what, group));
          }
          first = first.or(() -> Optional.of(read.row()));
          characters += kind.characters(read.row());
        }
      }
      if (hasNoRoom() && !(ofGroups.get(group) instanceof RowFault.GroupTooLong)) {
        ofGroups.put(group, new RowFault.GroupTooLong(what, group, lines));
      }
      lines++;
    }

    /** For the line that comes after so many. */
    private boolean hasNoRoom() {
      return lines >= kind.mostOfGroup() || characters > OrderRules.MOST_CHARACTERS;
    }

    private void begin(String group) {
      over.add(current);
      current = group;
      lines = 0;
      characters = 0;
      first = Optional.empty();
      if (over.contains(group)) {
        ofGroups.put(group, new RowFault.GroupTorn(what, group));
      }
      if (unreadable > 0) {
        incomplete(group, unreadable);
      }
    }

    private void incomplete(String group, int line) {
      ofGroups.putIfAbsent(group, new RowFault.GroupIncomplete(what, group, line));
    }
  }
}
