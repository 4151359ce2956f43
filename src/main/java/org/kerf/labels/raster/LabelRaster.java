package org.kerf.labels.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.kerf.labels.layout.DotPicture;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Placed;
import org.kerf.labels.layout.TextPainter;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.graphics.Rectangle;

/** Draws a label in the dots of its printer, black on white. */
public final class LabelRaster {

  private static final int LARGEST_IN_TWOS = 26;

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
          dots(g, spot.x(), spot.y(), spot.picture());
        }
        case Placed.Band band -> dots(g, band.x(), band.y(), painter.paint(band));
        case Placed.Frame box -> frame(g, box);
        case Placed.Matrix matrix -> matrix(g, matrix);
        case Placed.Bars bars -> bars(g, bars);
      }
    }
    g.dispose();
    return image;
  }

  private static void dots(Graphics2D g, int left, int top, DotPicture picture) {
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (picture.isBlack(x, y)) {
          g.fillRect(left + x, top + y, 1, 1);
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

  private static void matrix(Graphics2D g, Placed.Matrix matrix) {
    var symbol = new DataMatrix();
    symbol.setForceMode(DataMatrix.ForceMode.SQUARE);
    symbol.setPreferredSize(sizeNumber(matrix.side()));
    symbol.setContent(matrix.data());
    int module = matrix.module();
    for (Rectangle square : symbol.getRectangles()) {
      g.fillRect(
          matrix.x() + dots(square.x, module),
          matrix.y() + dots(square.y, module),
          dots(square.width, module),
          dots(square.height, module));
    }
  }

  /**
   * Okapi counts the square sizes from 1 for 10 by 10: in twos up to 26, then 32 and on in fours.
   */
  private static int sizeNumber(int side) {
    return side <= LARGEST_IN_TWOS ? side / 2 - 4 : 10 + (side - 32) / 4;
  }

  private static void bars(Graphics2D g, Placed.Bars bars) {
    var symbol = new Code128();
    symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
    symbol.setContent(bars.plan().data());
    for (Rectangle bar : symbol.getRectangles()) {
      int left = bars.x() + dots(bar.x, bars.module());
      g.fillRect(left, bars.y(), dots(bar.width, bars.module()), bars.height());
    }
  }

  private static int dots(double modules, int module) {
    return (int) Math.round(modules * module);
  }
}
