package org.kerf.flow.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kerf.erp.csv.RowResult;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/** A pass over the rows of a file, a chunk at a time; no group is divided between two chunks. */
final class RowPass<T> {

  /**
   * Rows that follow each other.
   *
   * @param number counted from 0, over all chunks of the file
   * @param last whether the file ends with it
   */
  record Chunk<T>(int number, List<RowResult<T>> rows, boolean last, RowJudging<T> judging) {

    /** The line of its last row. */
    int line() {
      return rows.getLast().line();
    }

    /** Once for each chunk, for rows that are like those of earlier files use these up. */
    List<RowJudging.Judged<T>> judge(Tx tx) {
      return judging.judge(tx, rows);
    }
  }

  /** What is done with each chunk. */
  @FunctionalInterface
  interface Step<T> {
    void take(Chunk<T> chunk) throws StationFault;
  }

  private final FileRows<T> file;
  private final CrossRowFaults<T> faults;
  private final RowJudging<T> judging;

  RowPass(FileRows<T> file, EarlierFiles earlier) {
    this.file = file;
    this.faults = new CrossRowFaults<>(file.kind(), file.iterator());
    this.judging = new RowJudging<>(file, faults, earlier);
  }

  /**
   * Goes to the end of the file.
   *
   * @param size how many rows a chunk has, unless its last group needs more
   * @return false if the watcher has seen enough before
   */
  boolean run(int size, ImportWatcher watcher, Step<T> step) throws StationFault {
    Iterator<RowResult<T>> rows = file.iterator();
    Optional<RowResult<T>> next = Optional.empty();
    for (int number = 0; rows.hasNext() || next.isPresent(); number++) {
      if (watcher.enough()) {
        return false;
      }
      List<RowResult<T>> taken = new ArrayList<>();
      next.ifPresent(taken::add);
      next = fill(taken, rows, size);
      var chunk = new Chunk<>(number, taken, next.isEmpty(), judging);
      watcher.at(chunk.line(), file.source().table().lines());
      step.take(chunk);
    }
    return true;
  }

  /** Goes on to the end of the last group; the row that was read after it, if there is one. */
  private Optional<RowResult<T>> fill(
      List<RowResult<T>> taken, Iterator<RowResult<T>> rows, int size) {
    while (rows.hasNext()) {
      RowResult<T> next = rows.next();
      if (taken.size() >= size && !together(taken.getLast(), next)) {
        return Optional.of(next);
      }
      taken.add(next);
    }
    return Optional.empty();
  }

  /** A group that is too long is not taken in, and so need not be held as a whole. */
  private boolean together(RowResult<T> last, RowResult<T> next) {
    String group = file.kind().groupOf(next);
    return !group.isEmpty()
        && group.equals(file.kind().groupOf(last))
        && !(faults.ofGroup(group).orElse(null) instanceof RowFault.GroupTooLong);
  }
}
