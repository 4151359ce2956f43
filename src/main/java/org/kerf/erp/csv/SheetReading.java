package org.kerf.erp.csv;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kerf.erp.csv.cell.Reason;

/** Whether a table has the columns of a kind, and if so its rows. */
public sealed interface SheetReading<T> {

  /** The table lacks columns or has one twice; the reason is one sentence. */
  record Unfit<T>(Reason reason) implements SheetReading<T> {}

  /**
   * @param notes what a person should know although the table can be read, such as columns that are
   *     unknown
   * @param source starts at the first row each time it is asked
   */
  record Rows<T>(List<Reason> notes, Iterable<RowResult<T>> source) implements SheetReading<T> {

    public Rows {
      notes = List.copyOf(notes);
    }

    /** The rows from the first one, read as they are taken, in the order of the file. */
    public Stream<RowResult<T>> stream() {
      Iterator<RowResult<T>> rows = source.iterator();
      return StreamSupport.stream(
          Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
          false);
    }
  }
}
