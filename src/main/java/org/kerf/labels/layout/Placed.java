package org.kerf.labels.layout;

import java.util.List;
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

  /**
   * A DataMatrix symbol without quiet zone.
   *
   * @param module dots per square
   * @param side squares per side
   */
  record Matrix(int x, int y, int module, int side, String data) implements Placed {}

  /**
   * A Code 128 symbol without quiet zone.
   *
   * @param module dots of the narrowest bar
   * @param height of the bars
   */
  record Bars(int x, int y, int module, int height, Code128Plan plan) implements Placed {}

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
}
