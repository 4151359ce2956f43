package org.kerf;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** google-java-format over the project's sources, with imports in order and unused ones gone. */
final class Format {

  private static final int MOST_ROUNDS = 3;

  private Format() {}

  /** The files that are not formatted, with the text they should have. */
  static SequencedMap<String, String> unformatted() throws IOException {
    var wrong = new TreeMap<String, String>();
    for (Map.Entry<String, String> file : Project.javaSources().entrySet()) {
      String right = formatted(file.getKey(), file.getValue());
      if (!right.equals(file.getValue())) {
        wrong.put(file.getKey(), right);
      }
    }
    return wrong;
  }

  static void apply(Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Files.writeString(Path.of(file.getKey()), file.getValue());
    }
  }

  /** A text that formatting leaves as it is: a long comment may need a second round. */
  static String formatted(String name, String text) {
    String now = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = once(name, now);
      if (next.equals(now)) {
        return now;
      }
      now = next;
    }
    return now;
  }

  private static String once(String name, String text) {
    try {
      return new Formatter().formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      throw new IllegalArgumentException(name + " cannot be formatted: " + e.getMessage(), e);
    }
  }
}
