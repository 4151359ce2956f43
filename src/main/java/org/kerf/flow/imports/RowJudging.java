package org.kerf.flow.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.erp.csv.RowResult;
import org.kerf.kernel.Tx;

/**
 * Judges each row of a file against the store, against what earlier files brought in, and by the
 * other rows of its group. Rows are judged once each, in the order of the file.
 */
final class RowJudging<T> {

  /**
   * A row with its verdict.
   *
   * @param repeats whether it is like a row of an earlier file
   */
  record Judged<T>(RowResult<T> result, RowVerdict verdict, boolean repeats) {

    /** How many lines of the file it stands for. */
    int lines() {
      return result instanceof RowResult.Rejected<T> unread ? unread.lines() : 1;
    }

    Judged<T> with(RowVerdict other) {
      return new Judged<>(result, other, repeats);
    }
  }

  private final RowKind<T> kind;
  private final Repeats repeats;
  private final CrossRowFaults<T> faults;
  private final Map<String, Integer> earlier;

  RowJudging(FileRows<T> file, CrossRowFaults<T> faults, EarlierFiles earlier) {
    this.kind = file.kind();
    this.repeats = file.source().repeats();
    this.faults = faults;
    this.earlier = new HashMap<>(earlier.rows());
  }

  /** Judges rows, with all rows of each group. */
  List<Judged<T>> judge(Tx tx, List<RowResult<T>> rows) {
    List<Judged<T>> judged = new ArrayList<>();
    var faulty = new HashMap<String, Integer>();
    for (RowResult<T> row : rows) {
      Judged<T> alone = alone(tx, row);
      if (alone.verdict() instanceof RowFault) {
        faulty.putIfAbsent(kind.groupOf(row), row.line());
      }
      judged.add(alone);
    }
    if (kind.grouped().isEmpty()) {
      return judged;
    }
    RowFault.Grouped what = kind.grouped().get();
    List<Judged<T>> again = new GroupsAgain<>(kind, faults, faulty).judge(tx, judged);
    return again.stream().map(each -> inItsGroup(each, what, faulty)).toList();
  }

  private Judged<T> inItsGroup(
      Judged<T> judged, RowFault.Grouped what, Map<String, Integer> faulty) {
    if (!(judged.verdict() instanceof RowVerdict.Accepted)) {
      return judged;
    }
    String group = kind.groupOf(judged.result());
    return faults
        .ofGroup(group)
        .or(
            () ->
                Optional.ofNullable(faulty.get(group))
                    .map(line -> new RowFault.GroupIncomplete(what, group, line)))
        .map(judged::with)
        .orElse(judged);
  }

  private Judged<T> alone(Tx tx, RowResult<T> result) {
    return switch (result) {
      case RowResult.Rejected<T> rejected ->
          new Judged<>(
              rejected, new RowFault.Unreadable(rejected.column(), rejected.reason()), false);
      case RowResult.Read<T> read ->
          brokenGroup(read)
              .or(() -> faults.ofCode(read))
              .map(fault -> new Judged<>(read, fault, false))
              .orElseGet(() -> againstEarlier(tx, read, kind.judge(tx, read.row())));
    };
  }

  /** A group of this kind is rejected before its rows are looked up. */
  private Optional<RowFault> brokenGroup(RowResult.Read<T> read) {
    return faults
        .ofGroup(kind.group(read.row()))
        .filter(
            fault -> fault instanceof RowFault.GroupTorn || fault instanceof RowFault.GroupTooLong);
  }

  private Judged<T> againstEarlier(Tx tx, RowResult.Read<T> read, RowVerdict verdict) {
    if (earlier.isEmpty() || !(verdict instanceof RowVerdict.Accepted)) {
      return new Judged<>(read, verdict, false);
    }
    String likeness = kind.likeness(tx, read.row());
    int left = earlier.getOrDefault(likeness, 0);
    if (left == 0) {
      return new Judged<>(read, verdict, false);
    }
    earlier.put(likeness, left - 1);
    return new Judged<>(read, repeats == Repeats.LEAVE_OUT ? new RowVerdict.Same() : verdict, true);
  }
}
