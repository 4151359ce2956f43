package org.kerf.erp.csv.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.cell.SheetType;

/**
 * A table of one kind to fill in: its headings, and two rows that show what belongs below them. It
 * can be taken in as it is.
 */
public final class SheetTemplate {

  /** A day so many days from today; a row would be out of date if it named a day itself. */
  private static final Pattern DAY = Pattern.compile("@(-?\\d+)");

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final String CELLS = "\\|";
  private static final String LANGUAGES = "~";

  private SheetTemplate() {}

  /** The file's text as Excel in Romania saves it, with the byte order mark that Excel needs. */
  public static String text(SheetType<?> type, Locale locale, LocalDate today) {
    var text = new StringBuilder(CsvExport.BYTE_ORDER_MARK);
    text.append(line(type.columns().stream().map(column -> column.heading(locale)).toList()));
    type.examples().forEach(row -> text.append(line(row(row, locale, today))));
    return text.toString();
  }

  private static List<String> row(String example, Locale locale, LocalDate today) {
    return Pattern.compile(CELLS)
        .splitAsStream(example)
        .map(cell -> cell(cell, locale, today))
        .toList();
  }

  private static String cell(String example, Locale locale, LocalDate today) {
    Matcher day = DAY.matcher(example);
    if (day.matches()) {
      return today.plusDays(Long.parseLong(day.group(1))).format(WRITTEN);
    }
    int other = example.indexOf(LANGUAGES);
    return other < 0
        ? example
        : new CellText(example.substring(0, other), example.substring(other + 1)).in(locale);
  }

  private static String line(List<String> cells) {
    String separator = Character.toString(CsvExport.SEPARATOR);
    return cells.stream().map(CsvExport::cell).collect(Collectors.joining(separator)) + "\r\n";
  }
}
