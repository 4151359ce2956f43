package org.kerf.flow.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kerf.erp.csv.RowResult;
import org.kerf.flow.imports.RowJudging.Judged;
import org.kerf.kernel.Tx;

/**
 * Judges groups that are there already as a whole: an order that comes again is compared with the
 * one in the store, line by line.
 */
final class GroupsAgain<T> {

  private final RowKind<T> kind;
  private final CrossRowFaults<T> faults;
  private final Map<String, Integer> faulty;

  /**
   * @param faulty the first faulty line of each group; those that are found here are added
   */
  GroupsAgain(RowKind<T> kind, CrossRowFaults<T> faults, Map<String, Integer> faulty) {
    this.kind = kind;
    this.faults = faults;
    this.faulty = faulty;
  }

  /** All rows, those of groups that are there with other verdicts. */
  List<Judged<T>> judge(Tx tx, List<Judged<T>> rows) {
    List<Judged<T>> all = new ArrayList<>();
    int from = 0;
    while (from < rows.size()) {
      String group = kind.groupOf(rows.get(from).result());
      int to = from + 1;
      while (to < rows.size() && kind.groupOf(rows.get(to).result()).equals(group)) {
        to++;
      }
      all.addAll(judge(tx, group, rows.subList(from, to)));
      from = to;
    }
    return all;
  }

  private List<Judged<T>> judge(Tx tx, String group, List<Judged<T>> rows) {
    boolean whole =
        !group.isEmpty() && faults.ofGroup(group).isEmpty() && !faulty.containsKey(group);
    if (!whole) {
      return rows;
    }
    List<T> read = new ArrayList<>();
    for (Judged<T> each : rows) {
      if (each.result() instanceof RowResult.Read<T> row) {
        read.add(row.row());
      }
    }
    List<RowVerdict> verdicts = kind.judgeAgain(tx, read);
    if (verdicts.isEmpty()) {
      return rows;
    }
    List<Judged<T>> judged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RowVerdict verdict = verdicts.get(i);
      if (verdict instanceof RowFault) {
        faulty.putIfAbsent(group, rows.get(i).result().line());
      }
      judged.add(rows.get(i).with(verdict));
    }
    return judged;
  }
}
