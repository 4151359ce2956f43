package org.kerf.ui.labels.designer;

import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Align;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelElement.Box;
import org.kerf.labels.model.LabelElement.Line;
import org.kerf.labels.model.LabelElement.Overlong;
import org.kerf.labels.model.LabelElement.Symbology;
import org.kerf.labels.model.LabelElement.Text;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.TextPattern;

/** New elements, and elements with something changed. Measures in hundredths of a millimetre. */
final class Elements {

  /** Thinner is no line that a printer is sure to draw. */
  private static final int LEAST = 10;

  private Elements() {}

  /** A new one whose upper left corner lies there. */
  static LabelElement made(ElementKind kind, int x, int y) {
    Mm left = new Mm(x);
    Mm top = new Mm(y);
    return switch (kind) {
      case TEXT ->
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
              TextPattern.parse("{" + LabelField.ITEM.key() + "}"));
      case DATA_MATRIX ->
          code(left, top, Mm.ofWhole(20), Mm.ofWhole(20), Mm.ofWhole(1), Symbology.DATA_MATRIX);
      case CODE_128 ->
          code(left, top, Mm.ofWhole(50), Mm.ofWhole(12), new Mm(25), Symbology.CODE_128);
      case LINE -> new Line(left, top, Mm.ofWhole(30), new Mm(25));
      case BOX -> new Box(left, top, Mm.ofWhole(30), Mm.ofWhole(10), new Mm(25));
    };
  }

  private static Barcode code(
      Mm left, Mm top, Mm width, Mm height, Mm module, Symbology symbology) {
    TextPattern data = TextPattern.parse("{" + LabelField.CODE.key() + "}");
    return new Barcode(left, top, width, height, module, symbology, data);
  }

  /** The same somewhere else; never beyond the label's upper or left edge. */
  static LabelElement moved(LabelElement element, int dx, int dy) {
    Area area = Area.of(element);
    return placed(element, new Area(area.x() + dx, area.y() + dy, area.width(), area.height()));
  }

  /** The same in this room; of a text the height is the size of its letters. */
  static LabelElement placed(LabelElement element, Area area) {
    Mm x = new Mm(Math.max(0, area.x()));
    Mm y = new Mm(Math.max(0, area.y()));
    Mm width = new Mm(Math.max(LEAST, area.width()));
    Mm height = new Mm(Math.max(LEAST, area.height()));
    return switch (element) {
      case Text text -> {
        boolean taller = !height.equals(text.height());
        Mm size = taller ? height : text.size();
        Mm smallest = text.smallest().isLongerThan(size) ? size : text.smallest();
        yield new Text(
            x,
            y,
            width,
            size,
            smallest,
            text.bold(),
            text.white(),
            text.align(),
            text.overlong(),
            text.text());
      }
      case Barcode code ->
          new Barcode(x, y, width, height, code.module(), code.symbology(), code.data());
      case Line _ -> new Line(x, y, width, height);
      case Box box -> new Box(x, y, width, height, box.thickness());
    };
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
        text.text());
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
        text.text());
  }

  static Text withRules(Text text, Align align, Overlong overlong) {
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
        text.text());
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
              pattern);
      case Barcode code ->
          new Barcode(
              code.x(),
              code.y(),
              code.width(),
              code.height(),
              code.module(),
              code.symbology(),
              pattern);
      case Line _, Box _ -> element;
    };
  }

  static Barcode withModule(Barcode code, Mm module) {
    return new Barcode(
        code.x(), code.y(), code.width(), code.height(), module, code.symbology(), code.data());
  }

  static Box withThickness(Box box, Mm thickness) {
    return new Box(box.x(), box.y(), box.width(), box.height(), thickness);
  }
}
