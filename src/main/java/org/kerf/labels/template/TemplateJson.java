package org.kerf.labels.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Align;
import org.kerf.labels.model.LabelElement.Overlong;
import org.kerf.labels.model.LabelElement.Symbology;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.TextPattern;

/**
 * A template file as it stands; measures in millimetres.
 *
 * @param about a remark for people who edit the file
 */
record TemplateJson(
    @Nullable String about,
    @JsonProperty(required = true) BigDecimal width,
    @JsonProperty(required = true) BigDecimal height,
    @JsonProperty(required = true) int dotsPerMm,
    @Nullable Map<String, Map<String, String>> captions,
    @JsonProperty(required = true) List<Element> elements) {

  /** One element; which of the members belong to it depends on its kind. */
  record Element(
      @JsonProperty(required = true) String kind,
      @JsonProperty(required = true) BigDecimal x,
      @JsonProperty(required = true) BigDecimal y,
      @Nullable BigDecimal width,
      @Nullable BigDecimal height,
      @Nullable BigDecimal size,
      @Nullable BigDecimal smallest,
      @Nullable BigDecimal thickness,
      @Nullable BigDecimal module,
      boolean bold,
      boolean white,
      @Nullable String align,
      @Nullable String overlong,
      @Nullable String text,
      @Nullable String data) {

    LabelElement element() {
      return switch (kind) {
        case "text" -> textElement();
        case "dataMatrix" -> barcode(Symbology.DATA_MATRIX);
        case "code128" -> barcode(Symbology.CODE_128);
        case "line" ->
            new LabelElement.Line(
                Mm.of(x), Mm.of(y), measure("width", width), measure("height", height));
        case "box" ->
            new LabelElement.Box(
                Mm.of(x),
                Mm.of(y),
                measure("width", width),
                measure("height", height),
                measure("thickness", thickness));
        default ->
            throw new IllegalArgumentException("there is no kind of element \"" + kind + "\"");
      };
    }

    private LabelElement.Text textElement() {
      Mm letters = measure("size", size);
      return new LabelElement.Text(
          Mm.of(x),
          Mm.of(y),
          measure("width", width),
          letters,
          smallest == null ? letters : Mm.of(smallest),
          bold,
          white,
          align == null ? Align.LEFT : choice(Align.class, align),
          overlong == null ? Overlong.SHRINK : choice(Overlong.class, overlong),
          TextPattern.parse(words("text", text)));
    }

    private LabelElement.Barcode barcode(Symbology symbology) {
      return new LabelElement.Barcode(
          Mm.of(x),
          Mm.of(y),
          measure("width", width),
          measure("height", height),
          measure("module", module),
          symbology,
          TextPattern.parse(words("data", data)));
    }

    private Mm measure(String member, @Nullable BigDecimal value) {
      if (value == null) {
        throw new IllegalArgumentException(
            "the " + kind + " at " + x + ", " + y + " has no " + member);
      }
      return Mm.of(value);
    }

    private String words(String member, @Nullable String value) {
      if (value == null) {
        throw new IllegalArgumentException(
            "the " + kind + " at " + x + ", " + y + " has no " + member);
      }
      return value;
    }

    private static <E extends Enum<E>> E choice(Class<E> kind, String word) {
      return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
    }
  }

  LabelTemplate template(String name) {
    return new LabelTemplate(
        name,
        Mm.of(width),
        Mm.of(height),
        dotsPerMm,
        captions == null ? Map.of() : captions,
        elements.stream().map(Element::element).toList());
  }
}
