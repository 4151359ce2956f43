package org.kerf.cutting.solver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A table of worked examples, as tested and as docs/worked-examples.md shows it. */
record WorkedTable(String resource) {

  private static final Path DOCUMENT = Path.of("docs/worked-examples.md");

  List<String> rows() throws IOException {
    try (InputStream in = Objects.requireNonNull(WorkedTable.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** The rows below the heading. */
  <T> List<T> examples(Function<String, T> read) throws IOException {
    return rows().stream().skip(1).map(read).toList();
  }

  /** The document's rows that match, written like those of the table. */
  static List<String> shown(String matching) throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.matches(matching))
        .map(line -> line.substring(2, line.length() - 2).replace(" | ", ";"))
        .map(line -> line.replace(" |  ", ";").replace("; ;", ";;"))
        .toList();
  }
}
