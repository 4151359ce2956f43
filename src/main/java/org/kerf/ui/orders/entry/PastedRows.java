package org.kerf.ui.orders.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows as a spreadsheet puts them on the clipboard: cells with tabs between them. A first row of
 * names says which cell is what; without one they follow the order's own columns.
 */
final class PastedRows {

  private static final Pattern ENDS = Pattern.compile("\\r\\n|\\r|\\n");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<String, EntryColumn> NAMES = names();

  private PastedRows() {}

  private static Map<String, EntryColumn> names() {
    var names = new HashMap<String, EntryColumn>();
    call(
        names,
        EntryColumn.ITEM,
        "articol",
        "cod articol",
        "item",
        "item code",
        "material",
        "profil");
    call(
        names,
        EntryColumn.PIECES,
        "bucati",
        "buc",
        "buc.",
        "cantitate",
        "pieces",
        "pcs",
        "qty",
        "quantity");
    call(
        names,
        EntryColumn.LENGTH,
        "lungime",
        "lungime (mm)",
        "lungime, mm",
        "length",
        "length (mm)",
        "length, mm");
    call(names, EntryColumn.MARK, "reper", "marcaj", "mark", "position");
    call(names, EntryColumn.ANGLES, "unghiuri", "unghi", "angles", "angle");
    call(names, EntryColumn.CERTIFICATE, "certificat", "certificate");
    call(names, EntryColumn.HEAT, "sarja", "heat");
    call(
        names,
        EntryColumn.MATERIAL,
        "material client",
        "customer material",
        "materialul clientului");
    return Map.copyOf(names);
  }

  private static void call(Map<String, EntryColumn> names, EntryColumn column, String... words) {
    for (String word : words) {
      names.put(word, column);
    }
  }

  /** Whether the text is more than one cell. */
  static boolean isTable(String text) {
    return text.indexOf('\t') >= 0 || ENDS.split(text.strip(), 2).length > 1;
  }

  /**
   * The lines that a text is.
   *
   * @param first the column that the first cell goes into where there are no names
   */
  static List<EntryLine> read(String text, EntryColumn first) {
    List<EntryLine> lines = new ArrayList<>();
    Optional<List<Optional<EntryColumn>>> header = Optional.empty();
    boolean begun = false;
    for (String row : ENDS.split(text, -1)) {
      String[] cells = row.split("\t", -1);
      if (row.isBlank()) {
        continue;
      }
      if (!begun) {
        begun = true;
        header = header(cells);
        if (header.isPresent()) {
          continue;
        }
      }
      lines.add(line(cells, header, first));
    }
    return lines;
  }

  /** Two known names are no coincidence. */
  private static Optional<List<Optional<EntryColumn>>> header(String[] cells) {
    List<Optional<EntryColumn>> columns = new ArrayList<>();
    for (String cell : cells) {
      columns.add(Optional.ofNullable(NAMES.get(folded(cell))));
    }
    long known = columns.stream().flatMap(Optional::stream).distinct().count();
    return known >= 2 ? Optional.of(columns) : Optional.empty();
  }

  private static String folded(String name) {
    return MARKS
        .matcher(Normalizer.normalize(unquoted(name), Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static EntryLine line(
      String[] cells, Optional<List<Optional<EntryColumn>>> header, EntryColumn first) {
    var line = new EntryLine();
    for (int i = 0; i < cells.length; i++) {
      int place = i;
      Optional<EntryColumn> column =
          header.map(columns -> columns.get(place)).orElseGet(() -> after(first, place));
      String text = unquoted(cells[i]);
      column.ifPresent(known -> line.setText(known, text));
    }
    line.parseTimes(EntryColumn.PIECES);
    line.parseTimes(EntryColumn.LENGTH);
    line.leave();
    return line;
  }

  private static Optional<EntryColumn> after(EntryColumn first, int cells) {
    int place = first.place() + cells;
    return place < EntryColumn.ALL.size()
        ? Optional.of(EntryColumn.ALL.get(place))
        : Optional.empty();
  }

  /** A spreadsheet quotes cells that have quotes in them. */
  private static String unquoted(String cell) {
    String text = cell.strip();
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
        : text;
  }
}
