package org.kerf.labels.layout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.kerf.labels.model.LabelElement.Image;
import org.kerf.labels.model.TemplateMistakeKind;

/**
 * Makes the pictures of templates black and white dots: each dot is the mean of what it covers,
 * black where that is dark. What has been made is kept for the next label.
 */
public final class ImageDots {

  private static final int MOST_PIXELS = 4_000_000;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int MOST_KEPT = 16;
  private static final int DARK_BELOW = 128;
  private static final int WHITE = 255;

  private record Wanted(String png, int width, int height) {}

  private final Map<Wanted, DotPicture> kept = new LinkedHashMap<>(MOST_KEPT, 1, true);

  /**
   * What is wrong with the picture itself; empty if it can be drawn. Its size is asked before its
   * pixels are read.
   */
  public static Optional<TemplateMistakeKind> mistake(Image image) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(image.png());
    } catch (IllegalArgumentException e) {
      return Optional.of(TemplateMistakeKind.IMAGE_NOT_BASE_64);
    }
    return mistake(bytes);
  }

  /** As {@link #mistake(Image)}, of the bytes of a file. */
  public static Optional<TemplateMistakeKind> mistake(byte[] png) {
    if (png.length > Image.MOST_BYTES) {
      return Optional.of(TemplateMistakeKind.IMAGE_TOO_LARGE);
    }
    if (!isPng(png)) {
      return Optional.of(TemplateMistakeKind.IMAGE_NOT_PNG);
    }
    try {
      return read("png", png).isEmpty()
          ? Optional.of(TemplateMistakeKind.IMAGE_TOO_MANY_PIXELS)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(TemplateMistakeKind.IMAGE_DAMAGED);
    }
  }

  /** The picture as large as this room takes, without distorting it. */
  synchronized DotPicture of(Image image, int roomWidth, int roomHeight) {
    var wanted = new Wanted(image.png(), roomWidth, roomHeight);
    DotPicture known = kept.get(wanted);
    if (known != null) {
      return known;
    }
    DotPicture made = made(wanted);
    kept.put(wanted, made);
    if (kept.size() > MOST_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return made;
  }

  private static DotPicture made(Wanted wanted) {
    try {
      BufferedImage image = read("png", Base64.getDecoder().decode(wanted.png())).orElseThrow();
      double scale =
          Math.min(
              (double) wanted.width() / image.getWidth(),
              (double) wanted.height() / image.getHeight());
      int width = Math.clamp(Math.round(image.getWidth() * scale), 1, wanted.width());
      int height = Math.clamp(Math.round(image.getHeight() * scale), 1, wanted.height());
      return scaled(image, width, height);
    } catch (IOException e) {
      throw new IllegalStateException("the picture was whole when the template was checked", e);
    }
  }

  /** Whether it says of itself that it is a PNG file. */
  static boolean isPng(byte[] bytes) {
    return bytes.length >= SIGNATURE.length
        && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /** The picture; empty if it has more pixels than are read. */
  static Optional<BufferedImage> read(String format, byte[] bytes) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        boolean small = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
        return small ? Optional.of(reader.read(0)) : Optional.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  static DotPicture scaled(BufferedImage image, int width, int height) {
    var dots = new DotPicture.Builder(width, height);
    for (int y = 0; y < height; y++) {
      int top = y * image.getHeight() / height;
      int bottom = Math.max(top + 1, (y + 1) * image.getHeight() / height);
      for (int x = 0; x < width; x++) {
        int left = x * image.getWidth() / width;
        int right = Math.max(left + 1, (x + 1) * image.getWidth() / width);
        if (mean(image, left, top, right, bottom) < DARK_BELOW) {
          dots.black(x, y);
        }
      }
    }
    return dots.picture();
  }

  private static long mean(BufferedImage image, int left, int top, int right, int bottom) {
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += brightness(image.getRGB(x, y));
      }
    }
    return sum / ((long) (right - left) * (bottom - top));
  }

  /** From 0 to 255, on white paper. */
  private static int brightness(int argb) {
    int alpha = argb >>> 24;
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    int colour = (299 * red + 587 * green + 114 * blue) / 1_000;
    return (colour * alpha + WHITE * (WHITE - alpha)) / WHITE;
  }
}
