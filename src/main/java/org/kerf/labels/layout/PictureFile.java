package org.kerf.labels.layout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.kerf.labels.model.LabelElement.Image;
import org.kerf.labels.model.TemplateMistakeKind;

/**
 * Makes what stands in the file of a picture one that templates hold: a PNG file as it is, a JPEG
 * file in black and white and at most {@link #MOST_SIDE} pixels wide and high.
 */
public final class PictureFile {

  /** What became of it. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once and never compared
  public sealed interface Outcome {

    /** A PNG file that can be drawn. */
    record Fits(byte[] png) implements Outcome {}

    record Unfit(Reason reason) implements Outcome {}
  }

  /** Why a picture can't be put on a label. */
  public enum Reason {
    NEITHER_PNG_NOR_JPEG,
    /** More than {@link #MOST_BYTES}, or as a PNG file more than templates hold. */
    TOO_LARGE,
    TOO_MANY_PIXELS,
    DAMAGED
  }

  /** The largest JPEG file that is read. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** Of a picture made of a JPEG file. */
  public static final int MOST_SIDE = 1_200;

  private static final int[] JPEG = {0xFF, 0xD8, 0xFF};

  private PictureFile() {}

  /**
   * Reads it.
   *
   * @param file all its bytes, or more of them than {@link #MOST_BYTES}
   */
  public static Outcome of(byte[] file) {
    if (ImageDots.isPng(file)) {
      return ofPng(file);
    }
    if (!begins(file)) {
      return new Outcome.Unfit(Reason.NEITHER_PNG_NOR_JPEG);
    }
    return file.length > MOST_BYTES ? new Outcome.Unfit(Reason.TOO_LARGE) : ofJpeg(file);
  }

  private static boolean begins(byte[] file) {
    for (int i = 0; i < JPEG.length; i++) {
      if (i >= file.length || Byte.toUnsignedInt(file[i]) != JPEG[i]) {
        return false;
      }
    }
    return true;
  }

  private static Outcome ofPng(byte[] png) {
    Optional<TemplateMistakeKind> mistake = ImageDots.mistake(png);
    return mistake.isEmpty()
        ? new Outcome.Fits(png)
        : new Outcome.Unfit(
            switch (mistake.get()) {
              case IMAGE_TOO_LARGE -> Reason.TOO_LARGE;
              case IMAGE_TOO_MANY_PIXELS -> Reason.TOO_MANY_PIXELS;
              default -> Reason.DAMAGED;
            });
  }

  private static Outcome ofJpeg(byte[] jpeg) {
    try {
      Optional<BufferedImage> read = ImageDots.read("jpeg", jpeg);
      if (read.isEmpty()) {
        return new Outcome.Unfit(Reason.TOO_MANY_PIXELS);
      }
      byte[] png = png(read.get());
      return png.length > Image.MOST_BYTES
          ? new Outcome.Unfit(Reason.TOO_LARGE)
          : new Outcome.Fits(png);
    } catch (IOException e) {
      return new Outcome.Unfit(Reason.DAMAGED);
    }
  }

  /** Black and white as it prints: what is dark is black. */
  private static byte[] png(BufferedImage image) throws IOException {
    int longer = Math.max(image.getWidth(), image.getHeight());
    double scale = Math.min(1, (double) MOST_SIDE / longer);
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    DotPicture dots = ImageDots.scaled(image, width, height);
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        drawn.setRGB(x, y, dots.isBlack(x, y) ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(drawn, "png", bytes);
    return bytes.toByteArray();
  }
}
