package org.kerf.labels.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.kerf.labels.layout.CodeBoxes;
import org.kerf.labels.layout.DotBox;
import org.kerf.labels.layout.DotPicture;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Placed;
import org.kerf.labels.layout.TextPainter;

/** Draws a label in the dots of its printer, black on white. */
public final class LabelRaster {

  private final TextPainter painter;

  public LabelRaster(TextPainter painter) {
    this.painter = painter;
  }

  public BufferedImage draw(LabelDrawing label) {
    var image = new BufferedImage(label.width(), label.height(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, label.width(), label.height());
    g.setColor(Color.BLACK);
    for (Placed thing : label.placed()) {
      switch (thing) {
        case Placed.TextLine line -> {
          TextPainter.Spot spot = painter.paint(line);
          dots(image, spot.x(), spot.y(), spot.picture());
        }
        case Placed.Band band -> dots(image, band.x(), band.y(), painter.paint(band));
        case Placed.Frame box -> frame(g, box);
        case Placed.Dots picture -> dots(image, picture.x(), picture.y(), picture.picture());
        case Placed.Code code -> CodeBoxes.of(code).forEach(box -> fill(g, box));
      }
    }
    g.dispose();
    return image;
  }

  /** Straight into the picture: a rectangle for each dot takes ten times as long. */
  private static void dots(BufferedImage image, int left, int top, DotPicture picture) {
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int from = Math.max(0, -left);
    int to = Math.min(picture.width(), image.getWidth() - left);
    for (int y = Math.max(0, -top); y < Math.min(picture.height(), image.getHeight() - top); y++) {
      int row = (top + y) * image.getWidth() + left;
      for (int x = from; x < to; x++) {
        if (picture.isBlack(x, y)) {
          pixels[row + x] = 0;
        }
      }
    }
  }

  private static void frame(Graphics2D g, Placed.Frame box) {
    if (box.isFilled()) {
      g.fillRect(box.x(), box.y(), box.width(), box.height());
      return;
    }
    int t = box.thickness();
    g.fillRect(box.x(), box.y(), box.width(), t);
    g.fillRect(box.x(), box.y() + box.height() - t, box.width(), t);
    g.fillRect(box.x(), box.y(), t, box.height());
    g.fillRect(box.x() + box.width() - t, box.y(), t, box.height());
  }

  private static void fill(Graphics2D g, DotBox box) {
    g.fillRect(box.x(), box.y(), box.width(), box.height());
  }
}
