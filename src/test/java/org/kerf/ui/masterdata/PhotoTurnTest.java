package org.kerf.ui.masterdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos stand upright, whichever way the camera was held. */
class PhotoTurnTest {

  private static final int WIDTH = 48;
  private static final int HEIGHT = 16;

  @ParameterizedTest
  @CsvSource({
    "1, LITTLE_ENDIAN, 48, 4, 8",
    "3, BIG_ENDIAN, 48, 44, 8",
    "6, LITTLE_ENDIAN, 16, 8, 4",
    "6, BIG_ENDIAN, 16, 8, 4",
    "8, BIG_ENDIAN, 16, 8, 44"
  })
  void theRedEndStandsWhereItWasSeen(int noted, String order, int width, int x, int y)
      throws IOException {
    Image upright = upright(photo(noted, order));
    assertThat(upright.getWidth()).isEqualTo(width);
    assertThat(upright.getPixelReader().getColor(x, y).getHue())
        .satisfiesAnyOf(
            hue -> assertThat(hue).isLessThan(30), hue -> assertThat(hue).isGreaterThan(330));
    Color other =
        upright
            .getPixelReader()
            .getColor((int) upright.getWidth() - 1 - x, (int) upright.getHeight() - 1 - y);
    assertThat(other.getHue()).isBetween(200.0, 280.0);
  }

  @Test
  void whatNotesNothingOrIsCutOffStaysAsItIs() throws IOException {
    byte[] photo = photo(6, "BIG_ENDIAN");
    for (int length = 0; length < photo.length; length++) {
      assertThat(PhotoTurn.of(Arrays.copyOf(photo, length))).isIn(PhotoTurn.NONE, PhotoTurn.RIGHT);
    }
    assertThat(PhotoTurn.of(jpeg())).isEqualTo(PhotoTurn.NONE);
    assertThat(PhotoTurn.of(photo(7, "BIG_ENDIAN"))).isEqualTo(PhotoTurn.NONE);
  }

  private static Image upright(byte[] photo) {
    return PhotoTurn.of(photo).upright(new Image(new ByteArrayInputStream(photo)));
  }

  /** Its left end is red and its right end blue as it is stored. */
  private static byte[] jpeg() throws IOException {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(java.awt.Color.RED);
    pen.fillRect(0, 0, WIDTH / 2, HEIGHT);
    pen.setColor(java.awt.Color.BLUE);
    pen.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }

  /** The same with the note that a camera writes behind the first two bytes. */
  private static byte[] photo(int noted, String order) throws IOException {
    boolean intel = order.equals("LITTLE_ENDIAN");
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34);
    exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    exif.order(intel ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    exif.putShort((short) (intel ? 0x4949 : 0x4D4D)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) noted);
    byte[] plain = jpeg();
    return ByteBuffer.allocate(plain.length + exif.capacity())
        .put(plain, 0, 2)
        .put(exif.array())
        .put(plain, 2, plain.length - 2)
        .array();
  }
}
