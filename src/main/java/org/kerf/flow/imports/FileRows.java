package org.kerf.flow.imports;

import java.util.Iterator;
import org.kerf.erp.csv.RowResult;
import org.kerf.erp.csv.SheetReading;

/** A file whose rows were read as those of a kind. */
record FileRows<T>(ImportSource source, RowKind<T> kind, SheetReading.Rows<T> rows) {

  /** The rows from the first one, in the order of the file. */
  Iterator<RowResult<T>> iterator() {
    return rows.source().iterator();
  }

  FileRows<T> with(Repeats meaning) {
    return new FileRows<>(source.with(meaning), kind, rows);
  }
}
