package org.kerf.ui.labels.designer;

import java.util.Optional;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Align;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelElement.Box;
import org.kerf.labels.model.LabelElement.Condition;
import org.kerf.labels.model.LabelElement.Flow;
import org.kerf.labels.model.LabelElement.Image;
import org.kerf.labels.model.LabelElement.Letters;
import org.kerf.labels.model.LabelElement.Line;
import org.kerf.labels.model.LabelElement.Overlong;
import org.kerf.labels.model.LabelElement.Text;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.Symbology;
import org.kerf.labels.model.TextPattern;

/** New elements, and elements with something changed. Measures in hundredths of a millimetre. */
final class Elements {

  private Elements() {}

  /** A new one whose upper left corner lies there; a picture is made of a file, not here. */
  static Optional<LabelElement> made(ElementKind kind, int left, int top) {
    Mm x = new Mm(left);
    Mm y = new Mm(top);
    return switch (kind) {
      case TEXT -> {
        var letters = new Letters(Mm.ofWhole(4), new Mm(250), false, false);
        var flow = new Flow(Align.LEFT, Overlong.SHRINK, 1);
        var words = TextPattern.parse("{item}");
        yield Optional.of(new Text(x, y, Mm.ofWhole(30), letters, flow, words, Optional.empty()));
      }
      case DATA_MATRIX -> code(x, y, 24, 24, 75, Symbology.DATA_MATRIX, "{code}");
      case QR -> code(x, y, 24, 24, 75, Symbology.QR, "{code}");
      case GS1_DATA_MATRIX ->
          code(x, y, 24, 24, 75, Symbology.GS1_DATA_MATRIX, "(01){gtin}(10){lot}");
      case CODE_128 -> code(x, y, 70, 12, 25, Symbology.CODE_128, "{code}");
      case GS1_128 -> code(x, y, 70, 12, 25, Symbology.GS1_128, "(00){sscc}");
      case EAN_13 -> code(x, y, 45, 20, 38, Symbology.EAN_13, "{gtin}");
      case LINE -> Optional.of(new Line(x, y, Mm.ofWhole(30), new Mm(25)));
      case BOX -> Optional.of(new Box(x, y, Mm.ofWhole(30), Mm.ofWhole(10), new Mm(25)));
      case IMAGE -> Optional.empty();
    };
  }

  /** Width and height in whole millimetres, the module in hundredths. */
  private static Optional<LabelElement> code(
      Mm x, Mm y, int width, int height, int module, Symbology symbology, String data) {
    var pattern = TextPattern.parse(data);
    return Optional.of(
        new Barcode(
            x, y, Mm.ofWhole(width), Mm.ofWhole(height), new Mm(module), symbology, pattern));
  }

  /** The same somewhere else; never beyond the label's upper or left edge. */
  static LabelElement moved(LabelElement element, int dx, int dy) {
    return placed(element, Area.of(element).moved(dx, dy));
  }

  /** The same in this room; the letters of a text grow with its height. */
  static LabelElement placed(LabelElement element, Area area) {
    Mm x = new Mm(Math.max(0, area.x()));
    Mm y = new Mm(Math.max(0, area.y()));
    Mm width = new Mm(Math.max(Area.LEAST, area.width()));
    Mm height = new Mm(Math.max(Area.LEAST, area.height()));
    return switch (element) {
      case Text it ->
          new Text(x, y, width, letters(it, height), it.flow(), it.text(), it.condition());
      case Barcode it ->
          new Barcode(x, y, width, height, it.module(), it.symbology(), it.data(), it.condition());
      case Line it -> new Line(x, y, width, height, it.condition());
      case Box it -> new Box(x, y, width, height, it.thickness(), it.condition());
      case Image it -> new Image(x, y, width, height, it.png(), it.condition());
    };
  }

  private static Letters letters(Text text, Mm height) {
    if (height.equals(text.height())) {
      return text.letters();
    }
    int perSize = 100 + Math.max(0, text.lines() - 1) * Text.LINE_PERCENT;
    return sized(text.letters(), new Mm(Math.max(Area.LEAST, height.hundredths() * 100 / perSize)));
  }

  /** Of this size; the smallest is never larger. */
  static Letters sized(Letters letters, Mm size) {
    Mm smallest = letters.smallest().isLongerThan(size) ? size : letters.smallest();
    return new Letters(size, smallest, letters.bold(), letters.white());
  }

  static Text with(Text it, Letters letters) {
    return new Text(it.x(), it.y(), it.width(), letters, it.flow(), it.text(), it.condition());
  }

  static Text with(Text it, Flow flow) {
    return new Text(it.x(), it.y(), it.width(), it.letters(), flow, it.text(), it.condition());
  }

  /** With other words; of a barcode, with other data. What has neither stays as it is. */
  static LabelElement with(LabelElement element, TextPattern pattern) {
    return switch (element) {
      case Text it ->
          new Text(it.x(), it.y(), it.width(), it.letters(), it.flow(), pattern, it.condition());
      case Barcode it -> code(it, it.module(), pattern, it.condition());
      case Line _, Box _, Image _ -> element;
    };
  }

  /** Printed only so. */
  static LabelElement with(LabelElement element, Optional<Condition> condition) {
    return switch (element) {
      case Text it ->
          new Text(it.x(), it.y(), it.width(), it.letters(), it.flow(), it.text(), condition);
      case Barcode it -> code(it, it.module(), it.data(), condition);
      case Line it -> new Line(it.x(), it.y(), it.width(), it.height(), condition);
      case Box it -> new Box(it.x(), it.y(), it.width(), it.height(), it.thickness(), condition);
      case Image it -> new Image(it.x(), it.y(), it.width(), it.height(), it.png(), condition);
    };
  }

  static Barcode withModule(Barcode it, Mm module) {
    return code(it, module, it.data(), it.condition());
  }

  private static Barcode code(
      Barcode it, Mm module, TextPattern data, Optional<Condition> condition) {
    return new Barcode(
        it.x(), it.y(), it.width(), it.height(), module, it.symbology(), data, condition);
  }

  static Box withThickness(Box it, Mm thickness) {
    return new Box(it.x(), it.y(), it.width(), it.height(), thickness, it.condition());
  }
}
