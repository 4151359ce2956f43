package org.kerf.labels.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Text with places for data: {@code {length}} stands for a field, {@code {item|upper}} for what a
 * format makes of it, {@code {@length}} for a caption of the template in the label's language.
 */
public record TextPattern(List<Part> parts) {

  /** A stretch of a pattern. */
  public sealed interface Part {

    record Fixed(String text) implements Part {}

    /**
     * A field.
     *
     * @param formats applied to it, the first one first
     */
    record Field(LabelField field, List<FieldFormat> formats) implements Part {

      public Field {
        formats = List.copyOf(formats);
      }

      String formatted(String value) {
        String formatted = value;
        for (FieldFormat format : formats) {
          formatted = format.apply(formatted);
        }
        return formatted;
      }
    }

    record Caption(String key) implements Part {}
  }

  public TextPattern {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a pattern.
   *
   * @throws WrongTemplate if a brace stays open or names no field or no format
   */
  public static TextPattern parse(String text) {
    var parts = new ArrayList<Part>();
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf('{', from);
      if (open != from) {
        int end = open < 0 ? text.length() : open;
        parts.add(new Part.Fixed(text.substring(from, end)));
        from = end;
      } else {
        int close = text.indexOf('}', open);
        if (close < 0) {
          throw wrong(TemplateMistakeKind.OPEN_BRACE, text);
        }
        parts.add(placeholder(text.substring(open + 1, close)));
        from = close + 1;
      }
    }
    return new TextPattern(parts);
  }

  private static Part placeholder(String inside) {
    if (inside.startsWith("@")) {
      return new Part.Caption(inside.substring(1));
    }
    List<String> words = List.of(inside.split("\\|", -1));
    String key = words.getFirst().strip();
    LabelField field =
        LabelField.ofKey(key)
            .orElseThrow(() -> wrong(TemplateMistakeKind.UNKNOWN_FIELD, "{" + key + "}"));
    return new Part.Field(field, words.stream().skip(1).map(word -> format(inside, word)).toList());
  }

  private static FieldFormat format(String inside, String word) {
    return FieldFormat.parse(word)
        .orElseThrow(
            () -> wrong(TemplateMistakeKind.UNKNOWN_FORMAT, word.strip(), "{" + inside + "}"));
  }

  private static WrongTemplate wrong(TemplateMistakeKind kind, String... about) {
    return new WrongTemplate(TemplateMistake.of(kind, (Object[]) about));
  }

  /** The text with its places filled. */
  public String fill(Function<LabelField, String> field, Function<String, String> caption) {
    return parts.stream().map(part -> filled(part, field, caption)).collect(Collectors.joining());
  }

  private static String filled(
      Part part, Function<LabelField, String> field, Function<String, String> caption) {
    return switch (part) {
      case Part.Fixed(String text) -> text;
      case Part.Field asked -> asked.formatted(field.apply(asked.field()));
      case Part.Caption(String key) -> caption.apply(key);
    };
  }

  private static String written(Part part) {
    return switch (part) {
      case Part.Fixed(String text) -> text;
      case Part.Field(LabelField field, List<FieldFormat> formats) ->
          formats.stream()
              .map(format -> "|" + format.text())
              .collect(Collectors.joining("", "{" + field.key(), "}"));
      case Part.Caption(String key) -> "{@" + key + "}";
    };
  }

  public List<LabelField> fields() {
    return parts.stream()
        .filter(Part.Field.class::isInstance)
        .map(part -> ((Part.Field) part).field())
        .toList();
  }

  public List<String> captions() {
    return parts.stream()
        .filter(Part.Caption.class::isInstance)
        .map(part -> ((Part.Caption) part).key())
        .toList();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return parts.stream().map(TextPattern::written).collect(Collectors.joining());
  }
}
