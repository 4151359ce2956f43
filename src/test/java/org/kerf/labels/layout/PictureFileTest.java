package org.kerf.labels.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kerf.ProofRounds;
import org.kerf.labels.layout.PictureFile.Outcome;
import org.kerf.labels.layout.PictureFile.Reason;
import org.kerf.labels.model.LabelElement.Image;

/** Files of pictures as people have them: right ones, large ones, broken ones, others. */
class PictureFileTest {

  /** A dark disc on white. */
  private static byte[] picture(String format, int side) throws IOException {
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, side, side);
    graphics.setColor(Color.DARK_GRAY);
    graphics.fillOval(0, 0, side, side);
    graphics.dispose();
    return written(format, image);
  }

  private static byte[] written(String format, BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static Reason reason(byte[] file) {
    return ((Outcome.Unfit) PictureFile.of(file)).reason();
  }

  @Test
  void aPngFileIsTakenAsItIs() throws IOException {
    byte[] png = picture("png", 300);
    assertThat(((Outcome.Fits) PictureFile.of(png)).png()).isEqualTo(png);
  }

  @Test
  void aJpegFileBecomesBlackAndWhiteAndNoLargerThanALabelNeeds() throws IOException {
    byte[] png = ((Outcome.Fits) PictureFile.of(picture("jpeg", 1_900))).png();
    assertThat(png.length).isLessThan(Image.MOST_BYTES);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(PictureFile.MOST_SIDE);
    assertThat(image.getRGB(600, 600)).as("dark is black").isEqualTo(0xFF000000);
    assertThat(image.getRGB(2, 2)).as("the rest is paper").isEqualTo(0xFFFFFFFF);
  }

  @Test
  void whatCannotBePutOnALabelIsRefusedWithItsReason() throws IOException {
    assertThat(reason(new byte[0])).isEqualTo(Reason.NEITHER_PNG_NOR_JPEG);
    assertThat(reason("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isEqualTo(Reason.NEITHER_PNG_NOR_JPEG);
    assertThat(reason(picture("gif", 20))).isEqualTo(Reason.NEITHER_PNG_NOR_JPEG);
    var noise = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int i = 0; i < 400 * 400; i++) {
      noise.setRGB(i % 400, i / 400, random.nextInt());
    }
    assertThat(reason(written("png", noise))).isEqualTo(Reason.TOO_LARGE);
    byte[] long11 = Arrays.copyOf(picture("jpeg", 50), PictureFile.MOST_BYTES + 1);
    assertThat(reason(long11)).isEqualTo(Reason.TOO_LARGE);
    assertThat(reason(picture("png", 2_100))).isEqualTo(Reason.TOO_MANY_PIXELS);
    assertThat(reason(picture("jpeg", 2_100))).isEqualTo(Reason.TOO_MANY_PIXELS);
    byte[] png = picture("png", 300);
    assertThat(reason(Arrays.copyOf(png, png.length / 2))).isEqualTo(Reason.DAMAGED);
    assertThat(reason(Arrays.copyOf(picture("jpeg", 300), 40))).isEqualTo(Reason.DAMAGED);
  }

  /** Whatever is broken in a file, it is a picture or it is refused; nothing else happens. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void aBrokenFileNeverDoesMoreThanBeRefused(String format) throws IOException {
    byte[] whole = picture(format, 60);
    long seed = 20_261_130;
    var random = new Random(seed);
    int rounds = ProofRounds.of(400, 20_000);
    for (int i = 0; i < rounds; i++) {
      byte[] broken = whole.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      if (random.nextInt(4) == 0) {
        broken = Arrays.copyOf(broken, random.nextInt(broken.length));
      }
      assertThat(PictureFile.of(broken)).as("seed %d, round %d", seed, i).isNotNull();
    }
  }
}
