package org.kerf.flow.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kerf.erp.csv.RowResult;
import org.kerf.kernel.Tx;

/**
 * Judges each row of a file also by the other rows: whether its code stands twice, and whether its
 * order is whole. The file is looked through once for this before any row is judged.
 */
final class RowJudging<T> {

  /** A row with its verdict. */
  record Judged<T>(RowResult<T> result, RowVerdict verdict) {}

  /** The first two lines of the file that have the same code. */
  private record Twice(int first, int second) {

    int otherThan(int line) {
      return line == first ? second : first;
    }
  }

  private final RowKind<T> kind;
  private final Map<String, Twice> twice = new HashMap<>();
  private final Map<String, RowVerdict> spoiled = new HashMap<>();
  private final Repeats repeats;
  private final Map<String, Integer> earlier;
  private int repeated;

  /**
   * @param rows all rows of the file
   * @param earlier rows of earlier files by their likeness, and how many there are of each
   */
  RowJudging(
      RowKind<T> kind, Iterator<RowResult<T>> rows, Repeats repeats, Map<String, Integer> earlier) {
    this.kind = kind;
    this.repeats = repeats;
    this.earlier = new HashMap<>(earlier);
    var first = new HashMap<String, Integer>();
    var groups = new Groups();
    while (rows.hasNext()) {
      RowResult<T> row = rows.next();
      countCode(row, first);
      if (kind.grouped()) {
        groups.see(row);
      }
    }
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

  /** Finds the groups that can't come in whole, whatever the store holds. */
  private final class Groups {
    private final Set<String> over = new HashSet<>();
    private String current = "";
    private int lines;
    private int characters;
    private int unreadable;
    private Optional<T> first = Optional.empty();

    void see(RowResult<T> result) {
      String group = groupOf(result);
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
            spoiled.put(group, new RowVerdict.OrderTorn(group));
          }
          first = first.or(() -> Optional.of(read.row()));
          characters += kind.characters(read.row());
        }
      }
      if (hasNoRoom() && !(spoiled.get(group) instanceof RowVerdict.OrderTooLong)) {
        spoiled.put(group, new RowVerdict.OrderTooLong(group, lines));
      }
      lines++;
    }

    /** For the line that comes after so many. */
    private boolean hasNoRoom() {
      return lines >= ImportFile.MOST_ORDER_LINES || characters > ImportFile.MOST_ORDER_CHARACTERS;
    }

    private void begin(String group) {
      over.add(current);
      current = group;
      lines = 0;
      characters = 0;
      first = Optional.empty();
      if (over.contains(group)) {
        spoiled.put(group, new RowVerdict.OrderTorn(group));
      }
      if (unreadable > 0) {
        incomplete(group, unreadable);
      }
    }

    private void incomplete(String group, int line) {
      spoiled.putIfAbsent(group, new RowVerdict.OrderIncomplete(group, line));
    }
  }

  /** The group that a row belongs to; empty if it has none, or if that can't be read. */
  String groupOf(RowResult<T> result) {
    return switch (result) {
      case RowResult.Read<T> read -> kind.group(read.row());
      case RowResult.Rejected<T> rejected -> kind.grouped() ? rejected.key() : "";
    };
  }

  /** Whether the row's order is too long to be taken in, and so need not be held as a whole. */
  boolean tooLong(RowResult<T> result) {
    return spoiled.get(groupOf(result)) instanceof RowVerdict.OrderTooLong;
  }

  /** Fills a part of a file, and goes on to the end of its last group. */
  Optional<RowResult<T>> fill(
      Iterator<RowResult<T>> source,
      Optional<RowResult<T>> carried,
      List<RowResult<T>> part,
      int size) {
    carried.ifPresent(part::add);
    while (source.hasNext()) {
      RowResult<T> next = source.next();
      if (part.size() >= size && !together(part.getLast(), next)) {
        return Optional.of(next);
      }
      part.add(next);
    }
    return Optional.empty();
  }

  private boolean together(RowResult<T> last, RowResult<T> next) {
    String group = groupOf(next);
    return !group.isEmpty() && group.equals(groupOf(last)) && !tooLong(next);
  }

  /** Judges rows, with all rows of each group. */
  List<Judged<T>> judge(Tx tx, List<RowResult<T>> rows) {
    List<Judged<T>> judged = new ArrayList<>();
    var faults = new HashMap<String, Integer>();
    for (RowResult<T> row : rows) {
      RowVerdict verdict = alone(tx, row);
      if (verdict.rejects() && !(verdict instanceof RowVerdict.OrderDiffers)) {
        faults.putIfAbsent(groupOf(row), row.line());
      }
      judged.add(new Judged<>(row, verdict));
    }
    return kind.grouped() ? judged.stream().map(each -> inItsGroup(each, faults)).toList() : judged;
  }

  private Judged<T> inItsGroup(Judged<T> judged, Map<String, Integer> faults) {
    if (!judged.verdict().changes()) {
      return judged;
    }
    String group = groupOf(judged.result());
    Optional<RowVerdict> whole = Optional.ofNullable(spoiled.get(group));
    return whole
        .or(
            () ->
                Optional.ofNullable(faults.get(group))
                    .map(line -> new RowVerdict.OrderIncomplete(group, line)))
        .map(verdict -> new Judged<>(judged.result(), verdict))
        .orElse(judged);
  }

  private RowVerdict alone(Tx tx, RowResult<T> result) {
    return switch (result) {
      case RowResult.Rejected<T> r -> new RowVerdict.Unreadable(r.column(), r.reason());
      case RowResult.Read<T> read -> {
        RowVerdict group = spoiled.get(kind.group(read.row()));
        if (group instanceof RowVerdict.OrderTorn || group instanceof RowVerdict.OrderTooLong) {
          yield group;
        }
        Twice other = twice.get(kind.only(read.row()));
        yield other == null
            ? againstEarlier(tx, read.row(), kind.judge(tx, read.row()))
            : new RowVerdict.CodeTwice(kind.only(read.row()), other.otherThan(read.line()));
      }
    };
  }

  private RowVerdict againstEarlier(Tx tx, T row, RowVerdict verdict) {
    if (earlier.isEmpty() || !verdict.changes()) {
      return verdict;
    }
    String likeness = kind.likeness(tx, row);
    int left = earlier.getOrDefault(likeness, 0);
    if (left == 0) {
      return verdict;
    }
    earlier.put(likeness, left - 1);
    repeated++;
    return repeats == Repeats.LEAVE_OUT ? new RowVerdict.Same() : verdict;
  }

  /** How many of the rows judged so far are like rows of earlier files. */
  int repeated() {
    return repeated;
  }
}
