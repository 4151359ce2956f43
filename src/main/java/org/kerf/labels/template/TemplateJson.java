package org.kerf.labels.template;

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
import org.kerf.labels.model.TemplateMistakeKind;
import org.kerf.labels.model.TextPattern;
import org.kerf.labels.model.WrongTemplate;

/**
 * A template file as it stands; measures in millimetres.
 *
 * @param about a remark for people who edit the file
 */
record TemplateJson(
    @Nullable String about,
    @Nullable BigDecimal width,
    @Nullable BigDecimal height,
    @Nullable Integer dotsPerMm,
    @Nullable Map<String, Map<String, String>> captions,
    @Nullable List<Element> elements) {

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
      @Nullable String kind,
      @Nullable BigDecimal x,
      @Nullable BigDecimal y,
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
     * @throws WrongTemplate if something is missing or wrong
     */
    LabelElement element() {
      if (kind == null) {
        throw new WrongTemplate(TemplateMistake.of(TemplateMistakeKind.ELEMENT_LACKS_KIND));
      }
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
        default -> barcode(symbology(kind));
      };
    }

    private static Symbology symbology(String kind) {
      return Optional.ofNullable(KINDS.get(kind))
          .orElseThrow(
              () -> new WrongTemplate(TemplateMistake.of(TemplateMistakeKind.UNKNOWN_KIND, kind)));
    }

    private LabelElement.Text textElement() {
      Mm usual = measure("size", size);
      return new LabelElement.Text(
          left(),
          top(),
          measure("width", width),
          new LabelElement.Letters(
              usual, smallest == null ? usual : measure("smallest", smallest), bold, white),
          new LabelElement.Flow(
              align == null ? Align.LEFT : choice("align", Align.values(), align),
              overlong == null ? Overlong.SHRINK : choice("overlong", Overlong.values(), overlong),
              lines == null ? 1 : lines),
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
        throw wrong(TemplateMistakeKind.TWO_CONDITIONS);
      }
      return Optional.ofNullable(when)
          .map(field -> new Condition(field(field), true))
          .or(() -> Optional.ofNullable(unless).map(field -> new Condition(field(field), false)));
    }

    private LabelField field(String key) {
      return LabelField.ofKey(key)
          .orElseThrow(() -> wrong(TemplateMistakeKind.UNKNOWN_CONDITION_FIELD, key));
    }

    private Mm measure(String member, @Nullable BigDecimal value) {
      return hundredths(present(member, value))
          .orElseThrow(() -> wrong(TemplateMistakeKind.NOT_HUNDREDTHS, member));
    }

    private String words(String member, @Nullable String value) {
      return present(member, value);
    }

    private <T> T present(String member, @Nullable T value) {
      if (value == null) {
        throw wrong(TemplateMistakeKind.LACKS, member);
      }
      return value;
    }

    private WrongTemplate wrong(TemplateMistakeKind mistake, String... about) {
      var thing =
          new TemplateMistake.Thing(
              KINDS.containsKey(String.valueOf(kind)) ? "barcode" : String.valueOf(kind),
              x == null ? "?" : x.toString(),
              y == null ? "?" : y.toString());
      return new WrongTemplate(TemplateMistake.of(mistake, (Object[]) about).of(thing));
    }

    private <E extends Enum<E>> E choice(String member, E[] values, String word) {
      return Arrays.stream(values)
          .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  wrong(
                      TemplateMistakeKind.UNKNOWN_CHOICE,
                      member,
                      word,
                      Arrays.toString(values).toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * The template that is meant; elements that are wrong are told and left out.
   *
   * @throws WrongTemplate if the label itself is wrong
   */
  LabelTemplate template(String name, Consumer<TemplateMistake> mistakes) {
    Mm wide = side("width", width);
    Mm high = side("height", height);
    int dots = present("dotsPerMm", dotsPerMm);
    List<Element> all = present("elements", elements);
    var sound = new ArrayList<LabelElement>();
    for (int i = 0; i < all.size(); i++) {
      try {
        sound.add(all.get(i).element());
      } catch (WrongTemplate e) {
        mistakes.accept(e.mistake().inElement(i));
      }
    }
    return new LabelTemplate(name, wide, high, dots, captions == null ? Map.of() : captions, sound);
  }

  private static Mm side(String member, @Nullable BigDecimal value) {
    return hundredths(present(member, value))
        .orElseThrow(
            () -> new WrongTemplate(TemplateMistake.of(TemplateMistakeKind.LABEL_NOT_HUNDREDTHS)));
  }

  private static <T> T present(String member, @Nullable T value) {
    if (value == null) {
      throw new WrongTemplate(TemplateMistake.of(TemplateMistakeKind.LABEL_LACKS, member));
    }
    return value;
  }

  /** Empty if it is negative, not in whole hundredths or beyond all labels. */
  private static Optional<Mm> hundredths(BigDecimal millimetres) {
    try {
      return millimetres.signum() < 0 ? Optional.empty() : Optional.of(Mm.of(millimetres));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }
}
