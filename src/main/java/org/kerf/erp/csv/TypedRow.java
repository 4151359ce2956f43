package org.kerf.erp.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.CsvCells;
import org.kerf.erp.csv.cell.CsvNumbers;
import org.kerf.erp.csv.cell.Dates;
import org.kerf.erp.csv.cell.PlainText;
import org.kerf.erp.csv.cell.ReadingRules.PointMeaning;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.cell.RowRefused;
import org.kerf.erp.csv.cell.SheetType;

/**
 * A row that a person typed, read by the rules of its table: what may stand in a file may stand in
 * a form, and nothing else.
 *
 * @param row what was typed; empty where a cell is at fault
 * @param faults why a cell can't be read, for each that can't
 */
public record TypedRow<T>(Optional<T> row, Map<Column, Reason> faults) {

  /** What can be read in any cell that must not be empty. */
  private static final String READABLE = "1";

  public TypedRow {
    faults = Map.copyOf(faults);
  }

  /**
   * Reads what was typed.
   *
   * @param typed by column; a column that is not there is not asked for
   * @param locale how numbers are written
   */
  public static <T> TypedRow<T> read(
      SheetType<T> sheet, Map<Column, String> typed, Locale locale, LocalDate today) {
    List<Column> columns = List.copyOf(typed.keySet());
    Map<Column, Integer> places = new LinkedHashMap<>();
    columns.forEach(column -> places.put(column, places.size()));
    List<String> header = columns.stream().map(column -> column.heading(locale)).toList();
    List<String> cells =
        new ArrayList<>(columns.stream().map(typed::get).map(PlainText::mended).toList());
    var numbers = new CsvNumbers("ro".equals(locale.getLanguage()), PointMeaning.ASK);
    var row = new CsvCells(places, header, cells, numbers, new Dates(today));
    Map<Column, Reason> faults = new HashMap<>();
    while (true) {
      try {
        T read = sheet.row(row);
        return new TypedRow<>(faults.isEmpty() ? Optional.of(read) : Optional.empty(), faults);
      } catch (RowRefused refused) {
        // It hides the faults behind it: they are found with something readable in its stead.
        Column at = columns.get(header.indexOf(refused.column()));
        if (faults.putIfAbsent(at, refused.reason()) != null) {
          return new TypedRow<>(Optional.empty(), faults);
        }
        cells.set(columns.indexOf(at), at.required() ? READABLE : "");
      }
    }
  }
}
