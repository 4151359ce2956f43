package org.kerf.ui.labels.designer;

import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.kerf.labels.LabelPreview;

/** Drawn labels as pictures of the screen, a pixel for each dot. */
final class LabelPictures {

  private static final int GRAYS = 256;
  private static final PixelFormat<ByteBuffer> FORMAT =
      PixelFormat.createByteIndexedInstance(palette());

  private LabelPictures() {}

  static Image of(LabelPreview.Shown shown) {
    var image = new WritableImage(shown.width(), shown.height());
    image
        .getPixelWriter()
        .setPixels(0, 0, shown.width(), shown.height(), FORMAT, shown.grays(), 0, shown.width());
    return image;
  }

  private static int[] palette() {
    int[] palette = new int[GRAYS];
    for (int gray = 0; gray < GRAYS; gray++) {
      palette[gray] = 0xff000000 | gray << 16 | gray << 8 | gray;
    }
    return palette;
  }
}
