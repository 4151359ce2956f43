package org.kerf.erp.csv.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kerf.kernel.Setting;

/**
 * What a person has said that headings of files mean, where Kerf does not know them or takes them
 * for something else.
 *
 * @param columns by the letters of a heading, the Romanian heading of the column that it means;
 *     empty if the column is not to be read
 */
public record ColumnNames(Map<String, String> columns) {

  /** Headings mean what Kerf takes them for. */
  public static final ColumnNames NONE = new ColumnNames(Map.of());

  private static final int MOST_LETTERS = 60;

  /** The store has room for 2,000 characters a setting. */
  private static final int MOST_CHARACTERS = 1_500;

  public ColumnNames {
    columns = Map.copyOf(columns);
  }

  /**
   * Where the station remembers it for files of one kind.
   *
   * @param kind such as "ORDERS"
   */
  public static Setting<ColumnNames> setting(String kind) {
    return new Setting<>(
        "columns." + kind.toLowerCase(Locale.ROOT), NONE, ColumnNames::columns, ColumnNames::new);
  }

  /** What a heading means in a table of this kind. */
  public Optional<Column> column(SheetType<?> type, String heading) {
    String said = columns.get(letters(heading));
    return said == null
        ? type.columnCalled(heading)
        : type.columns().stream().filter(column -> column.romanian().equals(said)).findFirst();
  }

  /**
   * The same, and what a person says of a file's headings now. What was said of other files is
   * forgotten where there is no room for it.
   *
   * @param meant the heading of each column that the file has
   */
  public ColumnNames saying(SheetType<?> type, List<String> header, Map<Column, String> meant) {
    Map<String, String> now = new HashMap<>();
    for (String heading : header) {
      Optional<Column> column =
          meant.entrySet().stream()
              .filter(each -> each.getValue().equals(heading))
              .map(Map.Entry::getKey)
              .findFirst();
      if (!column.equals(type.columnCalled(heading))) {
        now.put(letters(heading), column.map(Column::romanian).orElse(""));
      }
    }
    Map<String, String> all = new HashMap<>(columns);
    header.forEach(heading -> all.remove(letters(heading)));
    all.putAll(now);
    return new ColumnNames(characters(all) <= MOST_CHARACTERS ? all : now);
  }

  private static int characters(Map<String, String> columns) {
    return columns.entrySet().stream()
        .mapToInt(each -> each.getKey().length() + each.getValue().length() + 6)
        .sum();
  }

  private static String letters(String heading) {
    String letters = PlainText.letters(heading);
    String key = letters.isEmpty() ? heading : letters;
    return key.substring(0, Math.min(MOST_LETTERS, key.length()));
  }
}
