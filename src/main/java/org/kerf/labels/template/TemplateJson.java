package org.kerf.labels.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Align;
import org.kerf.labels.model.LabelElement.Condition;
import org.kerf.labels.model.LabelElement.Overlong;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.Symbology;
import org.kerf.labels.model.TemplateMistake;
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

  /** The kinds of element that are barcodes. */
  static final Map<String, Symbology> KINDS =
      Map.of(
          "dataMatrix", Symbology.DATA_MATRIX,
          "code128", Symbology.CODE_128,
          "qr", Symbology.QR,
          "ean13", Symbology.EAN_13,
          "gs1Code128", Symbology.GS1_128,
          "gs1DataMatrix", Symbology.GS1_DATA_MATRIX);

  /**
   * One element; which of the members belong to it depends on its kind.
   *
   * @param when prints only where this field has something in it
   * @param unless prints only where this field is empty
   */
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
      @Nullable Integer lines,
      @Nullable String text,
      @Nullable String data,
      @Nullable String png,
      @Nullable String when,
      @Nullable String unless) {

    /**
     * The element that is meant.
     *
     * @throws IllegalArgumentException with a plain sentence, if something is missing or wrong
     */
    LabelElement element() {
      return switch (kind) {
        case "text" -> textElement();
        case "image" ->
            new LabelElement.Image(
                left(),
                top(),
                measure("width", width),
                measure("height", height),
                words("png", png),
                condition());
        case "line" ->
            new LabelElement.Line(
                left(), top(), measure("width", width), measure("height", height), condition());
        case "box" ->
            new LabelElement.Box(
                left(),
                top(),
                measure("width", width),
                measure("height", height),
                measure("thickness", thickness),
                condition());
        default ->
            barcode(
                Optional.ofNullable(KINDS.get(kind))
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "there is no kind of element \"" + kind + "\"")));
      };
    }

    private LabelElement.Text textElement() {
      Mm letters = measure("size", size);
      return new LabelElement.Text(
          left(),
          top(),
          measure("width", width),
          letters,
          smallest == null ? letters : measure("smallest", smallest),
          bold,
          white,
          align == null ? Align.LEFT : choice("align", Align.values(), align),
          overlong == null ? Overlong.SHRINK : choice("overlong", Overlong.values(), overlong),
          lines == null ? 1 : lines,
          TextPattern.parse(words("text", text)),
          condition());
    }

    private LabelElement.Barcode barcode(Symbology symbology) {
      return new LabelElement.Barcode(
          left(),
          top(),
          measure("width", width),
          measure("height", height),
          measure("module", module),
          symbology,
          TextPattern.parse(words("data", data)),
          condition());
    }

    private Mm left() {
      return measure("x", x);
    }

    private Mm top() {
      return measure("y", y);
    }

    private Optional<Condition> condition() {
      if (when != null && unless != null) {
        throw new IllegalArgumentException(named() + " has both \"when\" and \"unless\"");
      }
      return Optional.ofNullable(when)
          .map(field -> new Condition(field(field), true))
          .or(() -> Optional.ofNullable(unless).map(field -> new Condition(field(field), false)));
    }

    private LabelField field(String key) {
      return LabelField.ofKey(key)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      named() + " depends on \"" + key + "\", which is no field"));
    }

    private Mm measure(String member, @Nullable BigDecimal value) {
      try {
        return Mm.of(present(member, value));
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException(
            named() + " has a " + member + " that is not in hundredths of a millimetre", e);
      }
    }

    private String words(String member, @Nullable String value) {
      return present(member, value);
    }

    private <T> T present(String member, @Nullable T value) {
      if (value == null) {
        throw new IllegalArgumentException(named() + " has no " + member);
      }
      return value;
    }

    private String named() {
      return "the " + kind + " at " + x + ", " + y;
    }

    private <E extends Enum<E>> E choice(String member, E[] values, String word) {
      return Arrays.stream(values)
          .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      named()
                          + " has no "
                          + member
                          + " \""
                          + word
                          + "\", only "
                          + Arrays.toString(values).toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * The template that is meant; elements that are wrong are told and left out.
   *
   * @throws IllegalArgumentException with a plain sentence, if the label itself is wrong
   */
  LabelTemplate template(String name, Consumer<TemplateMistake> mistakes) {
    var sound = new ArrayList<LabelElement>();
    for (int i = 0; i < elements.size(); i++) {
      try {
        sound.add(elements.get(i).element());
      } catch (IllegalArgumentException e) {
        mistakes.accept(TemplateMistake.ofElement(i, String.valueOf(e.getMessage())));
      }
    }
    return new LabelTemplate(
        name, side(width), side(height), dotsPerMm, captions == null ? Map.of() : captions, sound);
  }

  private static Mm side(BigDecimal value) {
    try {
      return Mm.of(value);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "the label has a side that is not in hundredths of a millimetre", e);
    }
  }
}
