package org.kerf.labels.layout;

import java.util.List;
import java.util.Optional;
import org.kerf.labels.model.LabelElement.Align;

/** One thing on a label, in dots from the upper left corner, with its data filled in. */
public sealed interface Placed {

  int x();

  int y();

  /**
   * A line of text that fits its room.
   *
   * @param width of the room, for aligning
   * @param size from the top of a capital to below a descender
   */
  record TextLine(int x, int y, int width, int size, boolean bold, Align align, String text)
      implements Placed {}

  /** A barcode, without its quiet zone. */
  sealed interface Code extends Placed {

    /** How many dots its smallest bar or square takes. */
    int module();

    int width();

    int height();

    /**
     * What a scanner gives: of GS1 codes with the symbology identifier in front and {@link
     * Code128Plan#FNC1} between element strings.
     */
    String says();
  }

  /**
   * A DataMatrix symbol.
   *
   * @param module dots per square
   * @param side squares per side
   * @param data of GS1 codes with {@link Code128Plan#FNC1} between element strings
   * @param elementStrings of GS1 codes the same with each application identifier in square brackets
   */
  record Matrix(int x, int y, int module, int side, String data, Optional<String> elementStrings)
      implements Code {

    public boolean isGs1() {
      return elementStrings.isPresent();
    }

    @Override
    public int width() {
      return side * module;
    }

    @Override
    public int height() {
      return side * module;
    }

    @Override
    public String says() {
      return isGs1() ? "]d2" + data : data;
    }
  }

  /** A QR code of error correction level M. */
  record Qr(int x, int y, int module, QrPlan plan) implements Code {

    @Override
    public int width() {
      return plan.side() * module;
    }

    @Override
    public int height() {
      return plan.side() * module;
    }

    @Override
    public String says() {
      return plan.data();
    }
  }

  /**
   * A Code 128 symbol.
   *
   * @param module dots of the narrowest bar
   * @param height of the bars
   */
  record Bars(int x, int y, int module, int height, Code128Plan plan) implements Code {

    @Override
    public int width() {
      return plan.modules() * module;
    }

    @Override
    public String says() {
      return plan.isGs1() ? "]C1" + plan.data().substring(1) : plan.data();
    }
  }

  /**
   * An EAN-13 symbol.
   *
   * @param height of the bars
   * @param digits thirteen, with the check digit
   */
  record Ean(int x, int y, int module, int height, String digits) implements Code {

    /** In modules, without quiet zones. */
    static final int MODULES = 95;

    @Override
    public int width() {
      return MODULES * module;
    }

    @Override
    public String says() {
      return digits;
    }
  }

  /** A rectangle with a border of this thickness, or a filled one. */
  record Frame(int x, int y, int width, int height, int thickness) implements Placed {

    public boolean isFilled() {
      return thickness * 2 >= Math.min(width, height);
    }
  }

  /**
   * A black rectangle with white text, drawn as one picture: reversing printers differ in what they
   * reverse.
   */
  record Band(int x, int y, int width, int height, List<TextLine> lines) implements Placed {

    public Band {
      lines = List.copyOf(lines);
    }
  }

  /** A picture in the dots of the printer. */
  record Dots(int x, int y, DotPicture picture) implements Placed {}
}
