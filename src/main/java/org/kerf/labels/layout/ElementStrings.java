package org.kerf.labels.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.TextPattern;
import org.kerf.labels.model.TextPattern.Part;
import org.kerf.scanning.gs1.Gs1Element;

/**
 * The element strings that a barcode's pattern asks for, such as {@code (01){gtin}(10){lot}}. Only
 * brackets of the template count: those in a lot's name are part of the lot.
 */
public final class ElementStrings {

  private static final Pattern AI = Pattern.compile("\\(([0-9]{2,4})\\)");

  private final List<Gs1Element> elements = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private Optional<String> ai = Optional.empty();
  private boolean unled;

  private ElementStrings() {}

  /**
   * The element strings with the places filled; those without data are left out.
   *
   * @return empty if something stands before the first application identifier
   */
  static Optional<List<Gs1Element>> of(
      TextPattern pattern, Function<LabelField, String> field, Function<String, String> caption) {
    var data = new ElementStrings();
    for (Part part : pattern.parts()) {
      switch (part) {
        case Part.Fixed(String text) -> data.fixed(text);
        case Part.Field _, Part.Caption _ ->
            data.append(new TextPattern(List.of(part)).fill(field, caption));
      }
    }
    data.close();
    return data.unled ? Optional.empty() : Optional.of(List.copyOf(data.elements));
  }

  /** The application identifiers of a pattern, whatever its fields hold. */
  public static List<String> identifiers(TextPattern pattern) {
    return pattern.parts().stream()
        .filter(Part.Fixed.class::isInstance)
        .flatMap(part -> AI.matcher(((Part.Fixed) part).text()).results())
        .map(found -> found.group(1))
        .toList();
  }

  private void fixed(String text) {
    Matcher found = AI.matcher(text);
    int from = 0;
    while (found.find()) {
      append(text.substring(from, found.start()));
      close();
      ai = Optional.of(found.group(1));
      from = found.end();
    }
    append(text.substring(from));
  }

  private void append(String text) {
    value.append(text);
  }

  private void close() {
    String data = value.toString().strip();
    value.setLength(0);
    if (!data.isEmpty()) {
      ai.ifPresentOrElse(
          known -> elements.add(new Gs1Element(known, data, "")), () -> unled = true);
    }
  }
}
