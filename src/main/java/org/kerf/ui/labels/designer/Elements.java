package org.kerf.ui.labels.designer;

import java.util.Optional;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Align;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelElement.Box;
import org.kerf.labels.model.LabelElement.Condition;
import org.kerf.labels.model.LabelElement.Image;
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
  static Optional<LabelElement> made(ElementKind kind, int x, int y) {
    Mm left = new Mm(x);
    Mm top = new Mm(y);
    return switch (kind) {
      case TEXT ->
          Optional.of(
              new Text(
                  left,
                  top,
                  Mm.ofWhole(30),
                  Mm.ofWhole(4),
                  new Mm(250),
                  false,
                  false,
                  Align.LEFT,
                  Overlong.SHRINK,
                  TextPattern.parse("{item}")));
      case DATA_MATRIX -> square(left, top, Symbology.DATA_MATRIX, "{code}");
      case QR -> square(left, top, Symbology.QR, "{code}");
      case GS1_DATA_MATRIX -> square(left, top, Symbology.GS1_DATA_MATRIX, "(01){gtin}(10){lot}");
      case CODE_128 -> bars(left, top, Symbology.CODE_128, "{code}");
      case GS1_128 -> bars(left, top, Symbology.GS1_128, "(00){sscc}");
      case EAN_13 ->
          Optional.of(
              new Barcode(
                  left,
                  top,
                  Mm.ofWhole(45),
                  Mm.ofWhole(20),
                  new Mm(38),
                  Symbology.EAN_13,
                  TextPattern.parse("{gtin}")));
      case LINE -> Optional.of(new Line(left, top, Mm.ofWhole(30), new Mm(25)));
      case BOX -> Optional.of(new Box(left, top, Mm.ofWhole(30), Mm.ofWhole(10), new Mm(25)));
      case IMAGE -> Optional.empty();
    };
  }

  private static Optional<LabelElement> square(Mm left, Mm top, Symbology symbology, String data) {
    Mm side = Mm.ofWhole(24);
    return Optional.of(
        new Barcode(left, top, side, side, new Mm(75), symbology, TextPattern.parse(data)));
  }

  private static Optional<LabelElement> bars(Mm left, Mm top, Symbology symbology, String data) {
    return Optional.of(
        new Barcode(
            left,
            top,
            Mm.ofWhole(70),
            Mm.ofWhole(12),
            new Mm(25),
            symbology,
            TextPattern.parse(data)));
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
      case Text text -> text(text, x, y, width, height);
      case Barcode code ->
          new Barcode(
              x, y, width, height, code.module(), code.symbology(), code.data(), code.condition());
      case Line line -> new Line(x, y, width, height, line.condition());
      case Box box -> new Box(x, y, width, height, box.thickness(), box.condition());
      case Image image -> new Image(x, y, width, height, image.png(), image.condition());
    };
  }

  private static Text text(Text text, Mm x, Mm y, Mm width, Mm height) {
    int perSize = 100 + Math.max(0, text.lines() - 1) * Text.LINE_PERCENT;
    Mm size =
        height.equals(text.height())
            ? text.size()
            : new Mm(Math.max(Area.LEAST, height.hundredths() * 100 / perSize));
    Mm smallest = text.smallest().isLongerThan(size) ? size : text.smallest();
    return new Text(
        x,
        y,
        width,
        size,
        smallest,
        text.bold(),
        text.white(),
        text.align(),
        text.overlong(),
        text.lines(),
        text.text(),
        text.condition());
  }

  static Text withSizes(Text text, Mm size, Mm smallest) {
    return new Text(
        text.x(),
        text.y(),
        text.width(),
        size,
        smallest,
        text.bold(),
        text.white(),
        text.align(),
        text.overlong(),
        text.lines(),
        text.text(),
        text.condition());
  }

  static Text withMarks(Text text, boolean bold, boolean white) {
    return new Text(
        text.x(),
        text.y(),
        text.width(),
        text.size(),
        text.smallest(),
        bold,
        white,
        text.align(),
        text.overlong(),
        text.lines(),
        text.text(),
        text.condition());
  }

  static Text withRules(Text text, Align align, Overlong overlong, int lines) {
    return new Text(
        text.x(),
        text.y(),
        text.width(),
        text.size(),
        text.smallest(),
        text.bold(),
        text.white(),
        align,
        overlong,
        lines,
        text.text(),
        text.condition());
  }

  /** With other words; of a barcode, with other data. What has neither stays as it is. */
  static LabelElement withPattern(LabelElement element, TextPattern pattern) {
    return switch (element) {
      case Text text ->
          new Text(
              text.x(),
              text.y(),
              text.width(),
              text.size(),
              text.smallest(),
              text.bold(),
              text.white(),
              text.align(),
              text.overlong(),
              text.lines(),
              pattern,
              text.condition());
      case Barcode code ->
          new Barcode(
              code.x(),
              code.y(),
              code.width(),
              code.height(),
              code.module(),
              code.symbology(),
              pattern,
              code.condition());
      case Line _, Box _, Image _ -> element;
    };
  }

  /** Printed only so. */
  static LabelElement withCondition(LabelElement element, Optional<Condition> condition) {
    return switch (element) {
      case Text text ->
          new Text(
              text.x(),
              text.y(),
              text.width(),
              text.size(),
              text.smallest(),
              text.bold(),
              text.white(),
              text.align(),
              text.overlong(),
              text.lines(),
              text.text(),
              condition);
      case Barcode code ->
          new Barcode(
              code.x(),
              code.y(),
              code.width(),
              code.height(),
              code.module(),
              code.symbology(),
              code.data(),
              condition);
      case Line line -> new Line(line.x(), line.y(), line.width(), line.height(), condition);
      case Box box ->
          new Box(box.x(), box.y(), box.width(), box.height(), box.thickness(), condition);
      case Image image ->
          new Image(image.x(), image.y(), image.width(), image.height(), image.png(), condition);
    };
  }

  static Barcode withModule(Barcode code, Mm module) {
    return new Barcode(
        code.x(),
        code.y(),
        code.width(),
        code.height(),
        module,
        code.symbology(),
        code.data(),
        code.condition());
  }

  static Box withThickness(Box box, Mm thickness) {
    return new Box(box.x(), box.y(), box.width(), box.height(), thickness, box.condition());
  }
}
