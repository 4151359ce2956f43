package org.kerf.labels;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Layout;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Align;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelElement.Condition;
import org.kerf.labels.model.LabelElement.Flow;
import org.kerf.labels.model.LabelElement.Letters;
import org.kerf.labels.model.LabelElement.Overlong;
import org.kerf.labels.model.LabelElement.Text;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.Symbology;
import org.kerf.labels.model.TextPattern;

/** Labels of a few elements, made for one test. */
final class SmallLabels {

  private static final Layout LAYOUT = new Layout(new Typeface());

  private SmallLabels() {}

  static Mm mm(String number) {
    return Mm.of(new BigDecimal(number));
  }

  /** A code with room enough on a label of 100 by 50 mm. */
  static Barcode code(Symbology symbology, String module, String pattern) {
    return new Barcode(
        Mm.ofWhole(2),
        Mm.ofWhole(2),
        Mm.ofWhole(96),
        Mm.ofWhole(46),
        mm(module),
        symbology,
        TextPattern.parse(pattern));
  }

  static Text text(String width, String size, String smallest, int lines, String pattern) {
    return new Text(
        Mm.ofWhole(5),
        Mm.ofWhole(5),
        mm(width),
        new Letters(mm(size), mm(smallest), false, false),
        new Flow(Align.LEFT, Overlong.SHRINK, lines),
        TextPattern.parse(pattern),
        Optional.empty());
  }

  static Text on(Text text, Condition condition) {
    return new Text(
        text.x(),
        text.y(),
        text.width(),
        text.letters(),
        text.flow(),
        text.text(),
        Optional.of(condition));
  }

  static LabelTemplate template(LabelElement... elements) {
    return new LabelTemplate(
        "trial", Mm.ofWhole(100), Mm.ofWhole(50), 8, Map.of(), List.of(elements));
  }

  static LabelContent content(Map<LabelField, String> fields) {
    return new LabelContent("trial", "ro", new LinkedHashMap<>(fields));
  }

  static Layout.Outcome outcome(
      LabelElement element, Map<LabelField, String> fields, int dotsPerMm) {
    return LAYOUT.place(template(element), content(fields), dotsPerMm);
  }

  static LabelDrawing placed(LabelElement element, Map<LabelField, String> fields, int dotsPerMm) {
    return LabelFixtures.placed(template(element), content(fields), dotsPerMm);
  }
}
