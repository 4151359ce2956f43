package org.kerf.labels.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Paints text as dots, the same on every computer: outlines filled dot by dot, without smoothing.
 */
public final class TextPainter {

  /** A picture and where it lies on the label. */
  public record Spot(int x, int y, DotPicture picture) {}

  private final Typeface typeface;

  public TextPainter(Typeface typeface) {
    this.typeface = typeface;
  }

  /** The dots of one line, cropped to what is black; a line of blanks gives a single white dot. */
  public Spot paint(Placed.TextLine line) {
    Shape shape = placedOutline(line);
    Rectangle box = shape.getBounds();
    if (box.isEmpty()) {
      box = new Rectangle(line.x(), line.y(), 1, 1);
    }
    BufferedImage image = canvas(box.width, box.height, Color.WHITE);
    fill(image, shape, box.x, box.y, Color.BLACK);
    return new Spot(box.x, box.y, DotPicture.of(image));
  }

  /** The dots of a black band with its white text. */
  public DotPicture paint(Placed.Band band) {
    BufferedImage image = canvas(band.width(), band.height(), Color.BLACK);
    for (Placed.TextLine line : band.lines()) {
      fill(image, placedOutline(line), band.x(), band.y(), Color.WHITE);
    }
    return DotPicture.of(image);
  }

  private Shape placedOutline(Placed.TextLine line) {
    return AffineTransform.getTranslateInstance(typeface.left(line), Typeface.base(line))
        .createTransformedShape(typeface.outline(line.text(), line.size(), line.bold()));
  }

  private static BufferedImage canvas(int width, int height, Color ground) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(ground);
    g.fillRect(0, 0, width, height);
    g.dispose();
    return image;
  }

  private static void fill(BufferedImage image, Shape shape, int left, int top, Color ink) {
    Graphics2D g = image.createGraphics();
    g.translate(-left, -top);
    g.setColor(ink);
    g.fill(shape);
    g.dispose();
  }
}
