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

  /** From what is black in an image of the type TYPE_BYTE_GRAY that is black and white. */
  static DotPicture of(BufferedImage image) {
    int width = image.getWidth();
    int stride = (width + 7) / 8;
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    var rows = new byte[stride * image.getHeight()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        if (pixels[y * width + x] == 0) {
          rows[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return new DotPicture(width, image.getHeight(), rows);
  }

  public int stride() {
    return (width + 7) / 8;
  }

  public boolean isBlack(int x, int y) {
    return (rows[y * stride() + x / 8] & 0x80 >> x % 8) != 0;
  }

  public byte[] row(int y) {
    return Arrays.copyOfRange(rows, y * stride(), (y + 1) * stride());
  }
}
