package org.kerf.ui.masterdata;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/**
 * How a photo was held: cameras store its pixels as their sensor lies and note the turn in the file
 * (Exif 2.32, tag 0x0112), which JavaFX does not heed. Mirrored ones, which no camera makes, stay
 * as they are.
 */
enum PhotoTurn {
  NONE(1),
  HALF(3),
  RIGHT(6),
  LEFT(8);

  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int APPLICATION_1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;

  /** "Exif" and two zeros. */
  private static final long EXIF = 0x457869660000L;

  private static final int INTEL = 0x4949;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;
  private static final int VALUE = 8;

  private final int noted;

  PhotoTurn(int noted) {
    this.noted = noted;
  }

  /** The turn that the file notes; none if it is no JPEG, notes none or is cut off. */
  static PhotoTurn of(byte[] file) {
    try {
      return noted(ByteBuffer.wrap(file));
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return NONE;
    }
  }

  private static PhotoTurn noted(ByteBuffer file) {
    if (word(file) != START_OF_IMAGE) {
      return NONE;
    }
    for (int marker = word(file); marker != START_OF_SCAN; marker = word(file)) {
      int next = file.position() + word(file);
      if (marker == APPLICATION_1 && ((long) word(file) << 32 | dword(file)) == EXIF) {
        return inDirectory(file.slice());
      }
      file.position(next);
    }
    return NONE;
  }

  private static PhotoTurn inDirectory(ByteBuffer tiff) {
    tiff.order(word(tiff) == INTEL ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int value = tiff.getShort(entry + VALUE);
        return Arrays.stream(values()).filter(each -> each.noted == value).findFirst().orElse(NONE);
      }
    }
    return NONE;
  }

  private static int word(ByteBuffer bytes) {
    return bytes.getShort() & 0xFFFF;
  }

  private static long dword(ByteBuffer bytes) {
    return bytes.getInt() & 0xFFFFFFFFL;
  }

  /** Whether what is high and what is wide change places. */
  boolean isQuarter() {
    return this == RIGHT || this == LEFT;
  }

  /** The picture upright. */
  Image upright(Image stored) {
    PixelReader pixels = stored.getPixelReader();
    if (this == NONE || pixels == null) {
      return stored;
    }
    int width = (int) stored.getWidth();
    int height = (int) stored.getHeight();
    var upright = isQuarter() ? new WritableImage(height, width) : new WritableImage(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int toX = this == RIGHT ? height - 1 - y : this == LEFT ? y : width - 1 - x;
        int toY = this == RIGHT ? x : this == LEFT ? width - 1 - x : height - 1 - y;
        upright.getPixelWriter().setArgb(toX, toY, pixels.getArgb(x, y));
      }
    }
    return upright;
  }
}
