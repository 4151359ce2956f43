package org.kerf.labels.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is made of a field's text before it prints: {@code {item|upper}}, {@code {lot|last 6}}. */
public sealed interface FieldFormat {

  /** In capitals, those of Romanian included. */
  record Upper() implements FieldFormat {}

  record Lower() implements FieldFormat {}

  /** Only so many characters from the beginning. */
  record First(int characters) implements FieldFormat {}

  /** Only so many characters from the end. */
  record Last(int characters) implements FieldFormat {}

  /** Without spaces, as scanners want numbers. */
  record Compact() implements FieldFormat {}

  /** Only the digits. */
  record Digits() implements FieldFormat {}

  Pattern COUNTED = Pattern.compile("(first|last) ([1-9][0-9]{0,2})");

  /** What is written behind the bar; empty if there is no such format. */
  static Optional<FieldFormat> parse(String text) {
    String word = text.strip();
    Matcher counted = COUNTED.matcher(word);
    if (counted.matches()) {
      int characters = Integer.parseInt(counted.group(2));
      return Optional.of(
          counted.group(1).equals("first") ? new First(characters) : new Last(characters));
    }
    return switch (word) {
      case "upper" -> Optional.of(new Upper());
      case "lower" -> Optional.of(new Lower());
      case "compact" -> Optional.of(new Compact());
      case "digits" -> Optional.of(new Digits());
      default -> Optional.empty();
    };
  }

  /** As a template has it, without the bar. */
  default String text() {
    return switch (this) {
      case Upper _ -> "upper";
      case Lower _ -> "lower";
      case First(int characters) -> "first " + characters;
      case Last(int characters) -> "last " + characters;
      case Compact _ -> "compact";
      case Digits _ -> "digits";
    };
  }

  default String apply(String value) {
    return switch (this) {
      case Upper _ -> value.toUpperCase(Locale.ROOT);
      case Lower _ -> value.toLowerCase(Locale.ROOT);
      case First(int characters) -> value.substring(0, reached(value, characters)).strip();
      case Last(int characters) ->
          value.substring(reached(value, length(value) - characters)).strip();
      case Compact _ -> value.replace(" ", "");
      case Digits _ -> value.replaceAll("[^0-9]", "");
    };
  }

  private static int length(String value) {
    return value.codePointCount(0, value.length());
  }

  /** Where so many whole characters end. */
  private static int reached(String value, int characters) {
    int most = Math.clamp(characters, 0, length(value));
    return value.offsetByCodePoints(0, most);
  }
}
