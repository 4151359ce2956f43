package org.kerf.labels.layout;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * A picture of black and white dots.
 *
 * @param width in dots
 * @param height in dots
 * @param rows eight dots a byte, the first in the highest bit; each row begins a new byte; black is
 *     1
 */
@SuppressWarnings(
    "ArrayRecordComponent") // one owner each, never compared; a list of bytes would be sixteen
// times as big
public record DotPicture(int width, int height, byte[] rows) {

  /** A white picture that is made black dot by dot. */
  static final class Builder {

    private final int width;
    private final int height;
    private final byte[] rows;

    Builder(int width, int height) {
      this.width = width;
      this.height = height;
      this.rows = new byte[strideOf(width) * height];
    }

    void black(int x, int y) {
      rows[y * strideOf(width) + x / 8] |= (byte) (0x80 >> x % 8);
    }

    DotPicture picture() {
      return new DotPicture(width, height, rows);
    }
  }

  /** From what is black in an image of the type TYPE_BYTE_GRAY that is black and white. */
  public static DotPicture of(BufferedImage image) {
    int width = image.getWidth();
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    var dots = new Builder(width, image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        if (pixels[y * width + x] == 0) {
          dots.black(x, y);
        }
      }
    }
    return dots.picture();
  }

  private static int strideOf(int width) {
    return (width + 7) / 8;
  }

  public int stride() {
    return strideOf(width);
  }

  public boolean isBlack(int x, int y) {
    return (rows[y * stride() + x / 8] & 0x80 >> x % 8) != 0;
  }

  /** The rows from one up to another, which is not among them. */
  public DotPicture rows(int from, int to) {
    boolean all = from == 0 && to == height;
    return all
        ? this
        : new DotPicture(
            width, to - from, Arrays.copyOfRange(rows, from * stride(), to * stride()));
  }
}
