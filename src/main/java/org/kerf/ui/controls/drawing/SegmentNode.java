package org.kerf.ui.controls.drawing;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.kerf.ui.controls.drawing.BarPicture.Kind;
import org.kerf.ui.controls.drawing.BarPicture.Segment;
import org.kerf.ui.controls.drawing.BarPicture.State;

/** One part of a drawn bar, with as much of its label as it has room for. */
final class SegmentNode extends Label {

  private static final double LEAST_FONT = 9;
  private static final double LARGEST_FONT = 26;
  private static final double FONT_AT_NO_HEIGHT = 4;
  private static final double FONT_PER_HEIGHT = 0.28;
  private static final double SHRINK_TO = 0.75;
  private static final double ROOM_BESIDE = 6;
  private static final double FRAME_BESIDE = 6;
  private static final double TICK = 0.8;
  private static final double TICK_GAP = 0.3;
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");

  private final Segment segment;
  private final Text ruler = new Text();
  private final Region tick = new Region();

  SegmentNode(Segment segment) {
    this.segment = segment;
    getStyleClass().setAll("label", "kerf-bar-" + segment.kind().name().toLowerCase(Locale.ROOT));
    if (segment.orderColour() > 0) {
      getStyleClass().add("kerf-order-" + segment.orderColour());
    }
    pseudoClassStateChanged(DONE, segment.state() == State.DONE);
    pseudoClassStateChanged(NEXT, isNext());
    tick.getStyleClass().add("kerf-tick");
    setAlignment(Pos.CENTER);
    setTextOverrun(OverrunStyle.CLIP);
  }

  Segment segment() {
    return segment;
  }

  boolean isNext() {
    return segment.state() == State.NEXT && segment.kind().isPiece();
  }

  /** Lies from one place to the other along the bar's middle, with its ends as they lean. */
  void place(double from, double to, double height, double scale) {
    BarPicture.Lean lean = segment.lean();
    if (lean.isUpright()) {
      setClip(null);
      resizeRelocate(from, 0, to - from, height);
      return;
    }
    double start = lean.start() * scale;
    double end = lean.end() * scale;
    double left = from - Math.abs(start);
    double right = to + Math.abs(end);
    resizeRelocate(left, 0, right - left, height);
    setClip(
        new Polygon(
            from + start - left,
            0,
            to + end - left,
            0,
            to - end - left,
            height,
            from - start - left,
            height));
  }

  /** Label and tick at full size, or shrunk a little, or the tick alone, or nothing. */
  void fitLabel(double width, double height) {
    double wanted =
        Math.clamp(FONT_AT_NO_HEIGHT + FONT_PER_HEIGHT * height, LEAST_FONT + 1, LARGEST_FONT);
    boolean ticked = segment.state() == State.DONE && segment.kind().isPiece();
    double tickWidth = ticked ? wanted + wanted * TICK_GAP : 0;
    boolean framed = isNext() || segment.kind() == Kind.REMNANT || segment.kind() == Kind.SURPLUS;
    double room = width - ROOM_BESIDE - (framed ? FRAME_BESIDE : 0);
    String both = segment.label() + ' ' + segment.word();
    boolean worded =
        !segment.word().isEmpty() && textWidth(both, wanted) + tickWidth <= room / SHRINK_TO;
    String label = worded ? both : segment.label();
    double size = Math.floor(wanted * Math.min(1, room / (textWidth(label, wanted) + tickWidth)));
    boolean labelled = !label.isEmpty() && size >= Math.max(LEAST_FONT, wanted * SHRINK_TO);
    double drawn = labelled ? size : wanted;
    setText(labelled ? label : "");
    String style = "-fx-font-size: " + (int) drawn + "px;";
    if (!style.equals(getStyle())) {
      setStyle(style);
    }
    showTick(ticked && (labelled || width >= tickWidth + 2), Math.floor(drawn * TICK));
    setGraphicTextGap(labelled ? Math.ceil(drawn * TICK_GAP) : 0);
  }

  /** The tick is one node for good: a new one at each layout would never get its style. */
  private void showTick(boolean shown, double side) {
    tick.setMinSize(side, side * TICK);
    tick.setMaxSize(side, side * TICK);
    if (shown != (getGraphic() != null)) {
      setGraphic(shown ? tick : null);
    }
  }

  private double textWidth(String text, double size) {
    FontWeight weight = isNext() ? FontWeight.BOLD : FontWeight.NORMAL;
    ruler.setFont(Font.font(getFont().getFamily(), weight, size));
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }
}
