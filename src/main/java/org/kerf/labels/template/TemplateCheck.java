package org.kerf.labels.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelElement.Box;
import org.kerf.labels.model.LabelElement.Line;
import org.kerf.labels.model.LabelElement.Text;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.model.TextPattern;

/** Finds what is wrong with a template, all of it at once, in plain sentences. */
final class TemplateCheck {

  private static final Mm LARGEST = Mm.ofWhole(500);
  private static final Mm SMALLEST_TEXT = new Mm(150);
  private static final int MOST_ELEMENTS = 200;

  private final LabelTemplate template;
  private final List<String> mistakes = new ArrayList<>();

  private TemplateCheck(LabelTemplate template) {
    this.template = template;
  }

  /** Empty if labels can be made of it. */
  static List<String> mistakes(LabelTemplate template) {
    var check = new TemplateCheck(template);
    check.sheet();
    if (check.mistakes.isEmpty()) {
      template.elements().forEach(check::element);
      check.captions();
    }
    return List.copyOf(check.mistakes);
  }

  private void sheet() {
    if (!PrintSetup.DOTS_PER_MM.contains(template.dotsPerMm())) {
      mistakes.add("printers have 6, 8, 12 or 24 dots per mm, not " + template.dotsPerMm());
    }
    for (Mm side : List.of(template.width(), template.height())) {
      if (side.equals(Mm.ZERO) || side.isLongerThan(LARGEST)) {
        mistakes.add("a label's side is more than 0 and at most 500 mm, not " + side);
      }
    }
    if (template.elements().size() > MOST_ELEMENTS) {
      mistakes.add("it has more than " + MOST_ELEMENTS + " elements");
    }
  }

  private void element(LabelElement element) {
    if (element.x().plus(element.width()).isLongerThan(template.width())
        || element.y().plus(element.height()).isLongerThan(template.height())) {
      mistakes.add(named(element) + " reaches beyond the label");
    }
    switch (element) {
      case Text text -> text(text);
      case Barcode barcode -> barcode(barcode);
      case Line line -> sides(line);
      case Box box -> sides(box);
    }
  }

  private void sides(LabelElement element) {
    if (element.width().equals(Mm.ZERO) || element.height().equals(Mm.ZERO)) {
      mistakes.add(named(element) + " has a side of 0");
    }
  }

  private void text(Text text) {
    sides(text);
    if (SMALLEST_TEXT.isLongerThan(text.smallest())) {
      mistakes.add(named(text) + " may become smaller than " + SMALLEST_TEXT + " mm");
    }
    if (text.smallest().isLongerThan(text.size())) {
      mistakes.add(named(text) + " may only become smaller, not larger");
    }
    if (text.y().hundredths() * 100 < text.size().hundredths() * Typeface.ACCENT_PERCENT) {
      mistakes.add(named(text) + " leaves no room for accents at the label's upper edge");
    }
    if (text.white() && template.elements().stream().noneMatch(below -> carries(below, text))) {
      mistakes.add(named(text) + " is white and has no filled box before it to stand on");
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
    Mm smallest = barcode.symbology().smallestModule();
    if (smallest.isLongerThan(barcode.module())) {
      mistakes.add(
          named(barcode) + " has modules below " + smallest + " mm, which scanners do not read");
    }
    if (barcode.data().fields().isEmpty()) {
      mistakes.add(named(barcode) + " holds no field");
    }
  }

  private void captions() {
    Map<String, Map<String, String>> languages = template.captions();
    for (TextPattern pattern : template.elements().stream().map(TemplateCheck::pattern).toList()) {
      for (String key : pattern.captions()) {
        if (languages.isEmpty()) {
          mistakes.add("there is no caption {@" + key + "}");
        }
        languages.forEach(
            (language, words) -> {
              if (!words.containsKey(key)) {
                mistakes.add("the caption {@" + key + "} is missing in \"" + language + "\"");
              }
            });
      }
    }
  }

  private static TextPattern pattern(LabelElement element) {
    return switch (element) {
      case Text text -> text.text();
      case Barcode barcode -> barcode.data();
      case Line _, Box _ -> new TextPattern(List.of());
    };
  }

  private static String named(LabelElement element) {
    String kind =
        switch (element) {
          case Text _ -> "text";
          case Barcode _ -> "barcode";
          case Line _ -> "line";
          case Box _ -> "box";
        };
    return "the " + kind + " at " + element.x() + ", " + element.y();
  }
}
