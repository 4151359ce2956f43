package org.kerf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the project's files lie, seen from where its tests run. */
final class Project {

  static final Path CLASSES = Path.of("target/classes");
  static final Path MAIN_SOURCES = Path.of("src/main/java");
  static final Path TEST_SOURCES = Path.of("src/test/java");
  static final Path RESOURCES = Path.of("src/main/resources");
  static final Path LABELS = Path.of("labels");

  private Project() {}

  static List<Path> files(Path folder, Predicate<String> name) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> name.test(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /** The texts of all Java sources, of the station and of its tests, by their paths. */
  static SequencedMap<String, String> javaSources() throws IOException {
    var texts = new TreeMap<String, String>();
    for (Path root : List.of(MAIN_SOURCES, TEST_SOURCES)) {
      for (Path file : files(root, name -> name.endsWith(".java"))) {
        texts.put(file.toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
