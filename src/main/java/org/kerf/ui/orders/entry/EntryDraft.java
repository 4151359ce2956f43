package org.kerf.ui.orders.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was typed and is not saved yet, as one text: a line for each of the head's fields, then one
 * for each of the order's lines, its cells with tabs between them.
 *
 * @param customer its code
 * @param customerText what stands in the field, if nobody was picked
 */
record EntryDraft(
    String number,
    String customer,
    String customerText,
    String due,
    int priority,
    boolean ownBars,
    String note,
    List<List<String>> lines) {

  private static final String FORM = "order 1";
  private static final int HEAD = 8;

  EntryDraft {
    lines = lines.stream().map(List::copyOf).toList();
  }

  String text() {
    List<String> all =
        new ArrayList<>(
            List.of(
                FORM,
                written(number),
                written(customer),
                written(customerText),
                written(due),
                Integer.toString(priority),
                Boolean.toString(ownBars),
                written(note)));
    lines.forEach(
        cells ->
            all.add(cells.stream().map(EntryDraft::written).collect(Collectors.joining("\t"))));
    return String.join("\n", all);
  }

  /** The draft of a text; empty where it is none that this program knows. */
  static Optional<EntryDraft> of(String text) {
    List<String> all = List.of(text.split("\n", -1));
    if (all.size() < HEAD || !all.getFirst().equals(FORM)) {
      return Optional.empty();
    }
    return Optional.of(
        new EntryDraft(
            read(all.get(1)),
            read(all.get(2)),
            read(all.get(3)),
            read(all.get(4)),
            all.get(5).matches("[1-5]") ? Integer.parseInt(all.get(5)) : 3,
            Boolean.parseBoolean(all.get(6)),
            read(all.get(7)),
            all.subList(HEAD, all.size()).stream().map(EntryDraft::cells).toList()));
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1)).stream().map(EntryDraft::read).toList();
  }

  private static String written(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private static String read(String written) {
    var text = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char sign = written.charAt(i);
      if (sign != '\\' || i + 1 == written.length()) {
        text.append(sign);
      } else {
        i++;
        text.append(
            switch (written.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              default -> written.charAt(i);
            });
      }
    }
    return text.toString();
  }
}
