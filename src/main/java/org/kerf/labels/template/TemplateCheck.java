package org.kerf.labels.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kerf.labels.layout.CodePlacer;
import org.kerf.labels.layout.ElementStrings;
import org.kerf.labels.layout.ImageDots;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelElement.Box;
import org.kerf.labels.model.LabelElement.Image;
import org.kerf.labels.model.LabelElement.Line;
import org.kerf.labels.model.LabelElement.Text;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.NotDrawable;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.model.TemplateMistake;
import org.kerf.labels.model.TemplateMistakeKind;
import org.kerf.labels.model.TextPattern;

/** Finds what is wrong with a template, all of it at once. */
public final class TemplateCheck {

  private static final Mm LARGEST = Mm.ofWhole(500);
  private static final Mm SMALLEST_TEXT = new Mm(150);
  private static final int MOST_ELEMENTS = 200;

  /**
   * The longest that these fields become. Whether a barcode of others fits is known only when it is
   * filled.
   */
  private static final Map<LabelField, String> LONGEST =
      Map.of(
          LabelField.CODE, "P0WABCDEFG",
          LabelField.SSCC, "159420312345678901",
          LabelField.GTIN, "05942031234564");

  private final LabelTemplate template;
  private final List<TemplateMistake> mistakes = new ArrayList<>();
  private final CodePlacer codes = new CodePlacer();
  private int at;

  private TemplateCheck(LabelTemplate template) {
    this.template = template;
  }

  /** Empty if labels can be made of it. */
  public static List<TemplateMistake> mistakes(LabelTemplate template) {
    var check = new TemplateCheck(template);
    check.sheet();
    if (check.mistakes.isEmpty()) {
      for (check.at = 0; check.at < template.elements().size(); check.at++) {
        check.element(template.elements().get(check.at));
      }
    }
    return List.copyOf(check.mistakes);
  }

  private void wrong(LabelElement element, TemplateMistakeKind kind, Object... about) {
    mistakes.add(TemplateMistake.of(kind, about).of(element).inElement(at));
  }

  private void wrongCaption(TemplateMistakeKind kind, Object... about) {
    mistakes.add(TemplateMistake.of(kind, about).inElement(at));
  }

  private void wrongSheet(TemplateMistakeKind kind, Object... about) {
    mistakes.add(TemplateMistake.of(kind, about));
  }

  private void sheet() {
    if (!PrintSetup.DOTS_PER_MM.contains(template.dotsPerMm())) {
      wrongSheet(TemplateMistakeKind.UNKNOWN_DOTS, template.dotsPerMm());
    }
    for (Mm side : List.of(template.width(), template.height())) {
      if (side.equals(Mm.ZERO) || side.isLongerThan(LARGEST)) {
        wrongSheet(TemplateMistakeKind.LABEL_SIDE, LARGEST, side);
      }
    }
    if (template.elements().size() > MOST_ELEMENTS) {
      wrongSheet(TemplateMistakeKind.TOO_MANY_ELEMENTS, MOST_ELEMENTS);
    }
  }

  private void element(LabelElement element) {
    if (element.x().plus(element.width()).isLongerThan(template.width())
        || element.y().plus(element.height()).isLongerThan(template.height())) {
      wrong(element, TemplateMistakeKind.BEYOND);
    }
    switch (element) {
      case Text text -> text(text);
      case Barcode barcode -> barcode(barcode);
      case Line line -> sides(line);
      case Box box -> sides(box);
      case Image image -> {
        sides(image);
        ImageDots.mistake(image).ifPresent(kind -> wrong(image, kind));
      }
    }
    captions(pattern(element));
  }

  private void sides(LabelElement element) {
    if (element.width().equals(Mm.ZERO) || element.height().equals(Mm.ZERO)) {
      wrong(element, TemplateMistakeKind.NO_SIDE);
    }
  }

  private void text(Text text) {
    sides(text);
    if (text.lines() < 1 || text.lines() > Text.MOST_LINES) {
      wrong(text, TemplateMistakeKind.LINES, Text.MOST_LINES, text.lines());
    }
    if (SMALLEST_TEXT.isLongerThan(text.smallest())) {
      wrong(text, TemplateMistakeKind.SMALL_TEXT, SMALLEST_TEXT);
    }
    if (text.smallest().isLongerThan(text.size())) {
      wrong(text, TemplateMistakeKind.SMALLEST_ABOVE_SIZE);
    }
    if (text.y().hundredths() * 100 < text.size().hundredths() * Typeface.ACCENT_PERCENT) {
      wrong(text, TemplateMistakeKind.NO_ROOM_FOR_ACCENTS);
    }
    if (text.white() && template.elements().stream().noneMatch(below -> carries(below, text))) {
      wrong(text, TemplateMistakeKind.WHITE_ON_WHITE);
    }
  }

  /** Whether this is a filled box that holds all of the text and is drawn before it. */
  private boolean carries(LabelElement below, Text text) {
    return below instanceof Box box
        && template.elements().indexOf(below) < template.elements().indexOf(text)
        && 2 * box.thickness().hundredths()
            >= Math.min(box.width().hundredths(), box.height().hundredths())
        && !box.x().isLongerThan(text.x())
        && !box.y().isLongerThan(text.y())
        && !text.x().plus(text.width()).isLongerThan(box.x().plus(box.width()))
        && !text.y().plus(text.height()).isLongerThan(box.y().plus(box.height()));
  }

  private void barcode(Barcode barcode) {
    sides(barcode);
    Mm smallest = barcode.symbology().smallestModule();
    if (smallest.isLongerThan(barcode.module())) {
      wrong(barcode, TemplateMistakeKind.SMALL_MODULE, smallest);
    }
    if (barcode.data().fields().isEmpty()) {
      wrong(barcode, TemplateMistakeKind.NO_FIELD);
    }
    if (barcode.symbology().isGs1()) {
      identifiers(barcode);
    }
    if (LONGEST.keySet().containsAll(barcode.data().fields())) {
      PrintSetup.DOTS_PER_MM.stream().sorted().forEach(dots -> room(barcode, dots));
    }
  }

  private void identifiers(Barcode barcode) {
    List<String> identifiers = ElementStrings.identifiers(barcode.data());
    if (identifiers.isEmpty()) {
      wrong(barcode, TemplateMistakeKind.NO_IDENTIFIER);
    }
    identifiers.stream()
        .filter(ai -> !codes.knows(ai))
        .forEach(ai -> wrong(barcode, TemplateMistakeKind.UNKNOWN_IDENTIFIER, ai));
  }

  /** Whether the code still fits its room in the dots of this printer. */
  private void room(Barcode barcode, int dotsPerMm) {
    if (codes.place(barcode, field -> LONGEST.getOrDefault(field, ""), key -> "", dotsPerMm)
        instanceof CodePlacer.Outcome.Refused(NotDrawable reason)) {
      mistakes.add(
          TemplateMistake.of(TemplateMistakeKind.NOT_DRAWABLE, PrintSetup.dpi(dotsPerMm))
              .of(barcode)
              .inElement(at)
              .because(reason));
    }
  }

  private void captions(TextPattern pattern) {
    Map<String, Map<String, String>> languages = template.captions();
    for (String key : pattern.captions()) {
      if (languages.isEmpty()) {
        wrongCaption(TemplateMistakeKind.NO_CAPTION, "{@" + key + "}");
      }
      languages.forEach(
          (language, words) -> {
            if (!words.containsKey(key)) {
              wrongCaption(TemplateMistakeKind.CAPTION_MISSING, "{@" + key + "}", language);
            }
          });
    }
  }

  private static TextPattern pattern(LabelElement element) {
    return switch (element) {
      case Text text -> text.text();
      case Barcode barcode -> barcode.data();
      case Line _, Box _, Image _ -> new TextPattern(List.of());
    };
  }
}
