package org.kerf.flow.imports;

import java.util.ArrayList;
import java.util.List;
import org.kerf.erp.csv.RowResult;

/** Counts what rows would do, and keeps the first that a person wants to see. */
final class PreviewTally<T> {

  private final RowKind<T> kind;
  private final List<ImportLine> lines = new ArrayList<>();
  private int added;
  private int changed;
  private int same;
  private int rejected;
  private String tooLong = "";

  PreviewTally(RowKind<T> kind) {
    this.kind = kind;
  }

  void add(RowJudging.Judged<T> judged) {
    RowVerdict verdict = judged.verdict();
    if (verdict.rejects()) {
      rejected += linesOf(judged.result());
    } else if (verdict instanceof RowVerdict.New) {
      added++;
    } else if (verdict.changes()) {
      changed++;
    } else {
      same++;
    }
    boolean told =
        verdict instanceof RowVerdict.OrderTooLong(String order, int most) && tooLong.equals(order);
    if (lines.size() < ImportFile.MOST_SHOWN && !told && (verdict.changes() || verdict.rejects())) {
      lines.add(new ImportLine(judged.result().line(), about(judged.result()), verdict));
      tooLong = verdict instanceof RowVerdict.OrderTooLong(String order, int most) ? order : "";
    }
  }

  private String about(RowResult<T> result) {
    return switch (result) {
      case RowResult.Read<T> read -> kind.about(read.row());
      case RowResult.Rejected<T> unread -> unread.key();
    };
  }

  static <T> int linesOf(RowResult<T> result) {
    return result instanceof RowResult.Rejected<T> unread ? unread.lines() : 1;
  }

  /**
   * Whether the file may go on that brought in so many rows before. If more than the rest of it
   * seems new, something else has changed, such as a name: nothing is taken in on a guess.
   */
  boolean mayGoOn(int before) {
    return added > 0 && before + added <= added + changed + same + rejected;
  }

  ImportPreview.Counts counts() {
    return new ImportPreview.Counts(added, changed, same, rejected);
  }

  List<ImportLine> lines() {
    return List.copyOf(lines);
  }
}
