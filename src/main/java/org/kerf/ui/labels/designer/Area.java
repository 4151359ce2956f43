package org.kerf.ui.labels.designer;

import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelTemplate;

/** A rectangle on a label, in hundredths of a millimetre. */
record Area(int x, int y, int width, int height) {

  /** The least width and height: thinner is no line that a printer is sure to draw. */
  static final int LEAST = 10;

  static Area of(LabelElement element) {
    return new Area(
        element.x().hundredths(),
        element.y().hundredths(),
        element.width().hundredths(),
        element.height().hundredths());
  }

  static Area of(LabelTemplate label) {
    return new Area(0, 0, label.width().hundredths(), label.height().hundredths());
  }

  int right() {
    return x + width;
  }

  int bottom() {
    return y + height;
  }

  int centreX() {
    return x + width / 2;
  }

  int centreY() {
    return y + height / 2;
  }

  boolean holds(int pointX, int pointY, int reach) {
    return pointX >= x - reach
        && pointX <= right() + reach
        && pointY >= y - reach
        && pointY <= bottom() + reach;
  }

  boolean meets(Area other) {
    return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
  }

  Area moved(int dx, int dy) {
    return new Area(x + dx, y + dy, width, height);
  }

  /**
   * With the edges of this handle elsewhere; never turned inside out, nor beyond the upper left.
   */
  Area dragged(Gesture.Part handle, int dx, int dy) {
    int left = handle.across < 0 ? Math.clamp(x + (long) dx, 0, Math.max(0, right() - LEAST)) : x;
    int top = handle.down < 0 ? Math.clamp(y + (long) dy, 0, Math.max(0, bottom() - LEAST)) : y;
    int end = handle.across > 0 ? Math.max(right() + dx, x + LEAST) : right();
    int foot = handle.down > 0 ? Math.max(bottom() + dy, y + LEAST) : bottom();
    return new Area(left, top, end - left, foot - top);
  }

  /** The smallest that holds both. */
  Area with(Area other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    return new Area(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }
}
