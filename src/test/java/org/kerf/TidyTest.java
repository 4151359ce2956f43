package org.kerf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the house tidy: sizes, names, banned calls, words in both languages, formatting. */
class TidyTest {

  private static final Pattern CEDILLA = Pattern.compile("[\u015e\u015f\u0162\u0163]");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)[},]");

  @Test
  void sourcesKeepToSizesAndNamesAndCatchNothingSilently() throws IOException {
    assertThat(Sources.breaches(Project.javaSources())).isEmpty();
  }

  /** One name, one thing: tests and the program together, so that a search finds one file. */
  @Test
  void eachFileOfSourcesHasANameOfItsOwn() throws IOException {
    var paths = new TreeMap<String, String>();
    var twice = new ArrayList<String>();
    for (String path : Project.javaSources().keySet()) {
      String name = Path.of(path).getFileName().toString();
      if (paths.containsKey(name)) {
        twice.add(path + " has the name of " + paths.get(name));
      } else if (!name.equals("package-info.java")) {
        paths.put(name, path);
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void nothingCallsWhatSurprises() {
    House house = House.of(Project.CLASSES);
    assertThat(house.callBreaches(BannedCall.SURPRISES)).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
    var silent = new TreeSet<Path>();
    for (Path source : Project.files(Project.MAIN_SOURCES, name -> name.endsWith(".java"))) {
      Path info = source.resolveSibling("package-info.java");
      if (!Files.exists(info) || !isSpoken(Files.readString(info))) {
        silent.add(info);
      }
    }
    assertThat(silent).as("packages without a documented, @NullMarked package-info").isEmpty();
  }

  private static boolean isSpoken(String info) {
    return info.startsWith("/**") && info.contains("@NullMarked");
  }

  @Test
  void wordsAreThereInRomanianAndEnglish() throws IOException {
    var wrong = new ArrayList<String>();
    for (Path file : bundles()) {
      Path other = otherLanguage(file);
      if (!Files.exists(other)) {
        wrong.add(file + " has no " + other.getFileName());
        continue;
      }
      Properties words = read(file);
      Properties others = read(other);
      for (String key : words.stringPropertyNames()) {
        if (!others.containsKey(key)) {
          wrong.add(other + " lacks " + key);
        } else if (arguments(words, key) != arguments(others, key)) {
          wrong.add(other + " fills in more or fewer arguments at " + key);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void romanianIsWrittenWithCommaBelow() throws IOException {
    var wrong = new ArrayList<String>();
    for (Path file : bundles()) {
      Properties words = read(file);
      for (String key : words.stringPropertyNames()) {
        if (CEDILLA.matcher(words.getProperty(key)).find()) {
          wrong.add(file + ": " + key + " has s or t with cedilla; write \u0219 \u021b");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The glossary's word is "post"; "stație" would be a second one for the same thing. */
  @Test
  void romanianHasOneWordForAStation() throws IOException {
    var wrong = new ArrayList<String>();
    for (Path file : bundles()) {
      Properties words = read(file);
      for (String key : words.stringPropertyNames()) {
        if (words.getProperty(key).toLowerCase(Locale.ROOT).contains("sta\u021bi")) {
          wrong.add(file + ": " + key + " says sta\u021bie; write post");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Path> bundles() throws IOException {
    List<Path> all = Project.files(Project.RESOURCES, name -> name.endsWith(".properties"));
    assertThat(all).as("bundles").isNotEmpty();
    return all;
  }

  private static Path otherLanguage(Path bundle) {
    String name = bundle.getFileName().toString();
    return bundle.resolveSibling(
        name.endsWith("_ro.properties")
            ? name.replace("_ro.properties", "_en.properties")
            : name.replaceFirst("(_en)?\\.properties$", "_ro.properties"));
  }

  /** How many different ones: a language may take another one of a pair of words. */
  private static long arguments(Properties words, String key) {
    return ARGUMENT
        .matcher(words.getProperty(key))
        .results()
        .map(match -> match.group(1))
        .distinct()
        .count();
  }

  private static Properties read(Path file) throws IOException {
    var words = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      words.load(reader);
    }
    return words;
  }

  @Test
  void everyLabelTemplateIsUsed() throws IOException {
    String sources =
        Project.files(Project.MAIN_SOURCES, name -> name.endsWith(".java")).stream()
            .map(TidyTest::text)
            .collect(Collectors.joining());
    // Those with a size in their name are for people to choose.
    assertThat(
            Project.files(
                Project.LABELS,
                name -> name.endsWith(".json") && !name.matches(".*-\\d+x\\d+\\.json")))
        .as("label templates that no job names")
        .isNotEmpty()
        .allMatch(
            file ->
                sources.contains('"' + file.getFileName().toString().replace(".json", "") + '"'));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With {@code -Dformat=apply} the files are rewritten instead. */
  @Test
  void sourcesAreFormatted() throws IOException {
    Map<String, String> wrong = Format.unformatted();
    if ("apply".equals(System.getProperty("format"))) {
      Format.apply(wrong);
      System.out.println("formatted " + wrong.size() + " files");
      return;
    }
    assertThat(wrong.keySet())
        .as("unformatted; put right by: mvn test -Dtest=TidyTest -Dformat=apply")
        .isEmpty();
  }

  @Test
  void formattingAFormattedTextChangesNothing() {
    String comment =
        "/** A comment of many words " + "that goes on and on ".repeat(12) + "{@link A}. */";
    String imports = "import java.util.Set;\nimport java.util.List;\n";
    String text = imports + comment + "\nclass A { List<A> a; }\n";
    String once = Format.formatted("A.java", text);
    assertThat(once).doesNotContain("java.util.Set").contains("\n * A comment");
    assertThat(Format.formatted("A.java", once)).isEqualTo(once);
  }
}
