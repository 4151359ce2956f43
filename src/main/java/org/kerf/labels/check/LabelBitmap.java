package org.kerf.labels.check;

import java.util.Arrays;

/**
 * The label as the printer would leave it: dots, black or white, and what fell beside it is an
 * error.
 */
final class LabelBitmap {

  private final int width;
  private final int height;
  private final boolean[] black;

  LabelBitmap(int width, int height) {
    this.width = width;
    this.height = height;
    this.black = new boolean[width * height];
  }

  void fill(int x, int y, int w, int h) throws NotReadable {
    if (x < 0 || y < 0 || x + w > width || y + h > height) {
      throw new NotReadable(
          "something at "
              + x
              + ", "
              + y
              + " of "
              + w
              + " by "
              + h
              + " dots reaches beyond the label");
    }
    for (int row = y; row < y + h; row++) {
      Arrays.fill(black, row * width + x, row * width + x + w, true);
    }
  }

  /**
   * As {@link #fill}, but what is beyond the edge is cut off; for text, whose extent is only
   * estimated.
   */
  void smear(int x, int y, int w, int h) throws NotReadable {
    if (x >= width || y >= height) {
      throw new NotReadable("the text at " + x + ", " + y + " is not on the label");
    }
    fill(x, y, Math.min(w, width - x), Math.min(h, height - y));
  }

  /** Black or white there; beyond the label all is white. */
  boolean isBlack(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && black[y * width + x];
  }
}
