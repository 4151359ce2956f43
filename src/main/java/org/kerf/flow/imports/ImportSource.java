package org.kerf.flow.imports;

import org.kerf.erp.csv.CsvTable;
import org.kerf.erp.csv.SheetReading;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.flow.facts.ImportKind;

/**
 * A file and how it is to be understood.
 *
 * @param repeats what its rows are that are like rows of earlier files
 */
public record ImportSource(
    ImportKind kind, String fileName, CsvTable table, ReadingRules rules, Repeats repeats) {

  /** Its rows from the first one, if it has the columns of its kind. */
  <T> SheetReading<T> read(SheetType<T> sheet) {
    return table.read(sheet, rules);
  }

  ImportSource with(Repeats meaning) {
    return new ImportSource(kind, fileName, table, rules, meaning);
  }
}
