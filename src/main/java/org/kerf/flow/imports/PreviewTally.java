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
  private int repeated;
  private String tooLong = "";

  PreviewTally(RowKind<T> kind) {
    this.kind = kind;
  }

  void add(RowJudging.Judged<T> judged) {
    switch (judged.verdict()) {
      case RowVerdict.New() -> added++;
      case RowVerdict.Changed _, RowVerdict.LinesGone _ -> changed++;
      case RowVerdict.Same() -> same++;
      case RowFault fault -> rejected += judged.lines();
    }
    if (judged.repeats()) {
      repeated++;
    }
    list(judged);
  }

  /** A group that is too long is listed once, by its first row. */
  private void list(RowJudging.Judged<T> judged) {
    RowVerdict verdict = judged.verdict();
    String group = verdict instanceof RowFault.GroupTooLong fault ? fault.number() : "";
    boolean told = !group.isEmpty() && tooLong.equals(group);
    if (lines.size() < ImportPreview.MOST_SHOWN && !told && !(verdict instanceof RowVerdict.Same)) {
      lines.add(new ImportLine(judged.result().line(), about(judged.result()), verdict));
      tooLong = group;
    }
  }

  private String about(RowResult<T> result) {
    return switch (result) {
      case RowResult.Read<T> read -> kind.about(read.row());
      case RowResult.Rejected<T> unread -> unread.key();
    };
  }

  /**
   * Whether the file may go on that brought in so many rows before. If more than the rest of it
   * seems new, something else has changed, such as a name: nothing is taken in on a guess.
   */
  boolean mayGoOn(int before) {
    return added > 0 && before + added <= added + changed + same + rejected;
  }

  /** How many of the rows are like rows of earlier files. */
  int repeated() {
    return repeated;
  }

  ImportPreview.Counts counts() {
    return new ImportPreview.Counts(added, changed, same, rejected);
  }

  List<ImportLine> lines() {
    return List.copyOf(lines);
  }
}
