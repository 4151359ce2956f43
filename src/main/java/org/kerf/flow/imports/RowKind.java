package org.kerf.flow.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.erp.csv.RowResult;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.flow.orders.OrderRules;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.DocumentId;

/** How rows of one kind are judged and taken in. */
interface RowKind<T> {

  SheetType<T> sheet();

  /** What a row is about, for people. */
  String about(T row);

  /** What rows are together, as those of an order are; empty where each stands by itself. */
  default Optional<RowFault.Grouped> grouped() {
    return Optional.empty();
  }

  /** At most so many rows are one group. */
  default int mostOfGroup() {
    return OrderRules.MOST_LINES;
  }

  /** Rows that follow each other with the same key are taken in together. */
  default String group(T row) {
    return "";
  }

  /** The group that a row belongs to; empty if it has none, or if that can't be read. */
  default String groupOf(RowResult<T> result) {
    return switch (result) {
      case RowResult.Read<T> read -> group(read.row());
      case RowResult.Rejected<T> rejected -> grouped().isPresent() ? rejected.key() : "";
    };
  }

  /** Whether a row can be of the same group as the group's first one. */
  default boolean agrees(T first, T row) {
    return true;
  }

  /** What only one row of a file may have; empty where nothing is of that kind. */
  default String only(T row) {
    return "";
  }

  /** At most so many characters of the fact of its group are the row's. */
  default int characters(T row) {
    return 0;
  }

  /** Judges a row by itself. */
  RowVerdict judge(Tx tx, T row);

  /**
   * Judges all rows of a group that is there already, each of which is right by itself.
   *
   * @return a verdict for each; none at all if the group is new
   */
  default List<RowVerdict> judgeAgain(Tx tx, List<T> group) {
    return List.of();
  }

  /**
   * What makes a new row like one that was taken in before, where its kind has no code; else empty.
   * The row was judged new.
   */
  default String likeness(Tx tx, T row) {
    return "";
  }

  /** As {@link #likeness}, of all that became of an earlier file. */
  default List<String> likenesses(Tx tx, DocumentId document) {
    return List.of();
  }

  /**
   * What was taken in.
   *
   * @param facts to be journaled
   * @param document that was made, where rows become one
   */
  record Took(List<Fact> facts, Optional<DocumentId> document) {

    static Took of(List<Fact> facts) {
      return new Took(facts, Optional.empty());
    }
  }

  /** Takes in rows that were judged new or changed. */
  Took take(Tx tx, Instant at, Actor by, List<T> rows, String file);
}
