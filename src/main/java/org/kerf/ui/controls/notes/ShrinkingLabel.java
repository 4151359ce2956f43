package org.kerf.ui.controls.notes;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kerf.ui.texts.UnbrokenCodes;

/** Words in a room of a fixed size: where they do not fit, their letters get smaller. */
final class ShrinkingLabel extends Label {

  private static final double LEAST = 10;

  private double roomWidth = -1;
  private double roomHeight = -1;

  ShrinkingLabel(String words) {
    super(UnbrokenCodes.in(words));
    setWrapText(true);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    setMaxHeight(Double.MAX_VALUE);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    if (width != roomWidth || height != roomHeight) {
      roomWidth = width;
      roomHeight = height;
      shrink();
    }
    super.layoutChildren();
  }

  /** The largest letters are those that the style sheets want here. */
  private void shrink() {
    setStyle("");
    applyCss();
    double size = getFont().getSize();
    while (size > LEAST && !fits(size)) {
      size--;
    }
    if (size < getFont().getSize()) {
      setStyle("-fx-font-size: " + size + "px;");
      applyCss();
    }
  }

  private boolean fits(double size) {
    var measured = new Text(getText());
    measured.setFont(new Font(getFont().getName(), size));
    measured.setLineSpacing(getLineSpacing());
    measured.setWrappingWidth(Math.floor(roomWidth));
    return measured.getLayoutBounds().getHeight() <= roomHeight;
  }
}
