package org.kerf.labels.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Text with places for data: {@code {length}} stands for a field, {@code {@length}} for a caption
 * of the template in the label's language.
 */
public record TextPattern(List<Part> parts) {

  /** A stretch of a pattern. */
  public sealed interface Part {

    record Fixed(String text) implements Part {}

    record Field(LabelField field) implements Part {}

    record Caption(String key) implements Part {}
  }

  public TextPattern {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException with a plain sentence, if a brace stays open or names no field
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
          throw new IllegalArgumentException("the brace in \"" + text + "\" is never closed");
        }
        parts.add(placeholder(text.substring(open + 1, close)));
        from = close + 1;
      }
    }
    return new TextPattern(parts);
  }

  private static Part placeholder(String key) {
    if (key.startsWith("@")) {
      return new Part.Caption(key.substring(1));
    }
    return LabelField.ofKey(key)
        .<Part>map(Part.Field::new)
        .orElseThrow(() -> new IllegalArgumentException("there is no field {" + key + "}"));
  }

  /** The text with its places filled. */
  public String fill(Function<LabelField, String> field, Function<String, String> caption) {
    var filled = new StringBuilder();
    for (Part part : parts) {
      filled.append(
          switch (part) {
            case Part.Fixed(String text) -> text;
            case Part.Field(LabelField asked) -> field.apply(asked);
            case Part.Caption(String key) -> caption.apply(key);
          });
    }
    return filled.toString();
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
    return fill(field -> '{' + field.key() + '}', key -> "{@" + key + '}');
  }
}
