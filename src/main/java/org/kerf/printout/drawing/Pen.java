package org.kerf.printout.drawing;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws on one page. All measures are millimetres from its top left corner; letters stand on their
 * base line.
 */
public final class Pen implements Closeable {

  public static final double HAIRLINE = 0.15;
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double HATCH_STEP = 0.9;
  private static final float[] DASHES = {3f, 2f};
  private static final float[] SOLID = {};

  private final PDDocument document;
  private final PDPageContentStream content;
  private final Typefaces typefaces;
  private final double pageHeight;

  Pen(PDDocument document, PDPage page, Typefaces typefaces) throws IOException {
    this.document = document;
    this.content = new PDPageContentStream(document, page);
    this.typefaces = typefaces;
    this.pageHeight = page.getMediaBox().getHeight();
  }

  /** A PNG file, stretched to this rectangle. */
  public void picture(double x, double y, double width, double height, byte[] png)
      throws IOException {
    var image = PDImageXObject.createFromByteArray(document, png, "");
    content.drawImage(image, points(x), fromTop(y + height), points(width), points(height));
  }

  public double width(Letters look, String text) throws IOException {
    return typefaces.width(look, text);
  }

  public void text(double x, double y, Letters look, String text) throws IOException {
    write(Matrix.getTranslateInstance(points(x), fromTop(y)), look, text);
  }

  public void textRight(double right, double y, Letters look, String text) throws IOException {
    text(right - width(look, text), y, look, text);
  }

  public void textCentred(double middle, double y, Letters look, String text) throws IOException {
    text(middle - width(look, text) / 2, y, look, text);
  }

  /** Written upwards, its base line at this x. */
  public void textUpwards(double x, double middleY, Letters look, String text) throws IOException {
    double bottom = middleY + width(look, text) / 2;
    Matrix place = Matrix.getRotateInstance(Math.PI / 2, points(x), fromTop(bottom));
    write(place, look, text);
  }

  /** Cut with an ellipsis where it is too wide; answers how wide it became. */
  public double fitted(double x, double y, Letters look, String text, double width)
      throws IOException {
    String shown = typefaces.fitted(look, text, width);
    text(x, y, look, shown);
    return width(look, shown);
  }

  void fittedRight(double right, double y, Letters look, String text, double width)
      throws IOException {
    textRight(right, y, look, typefaces.fitted(look, text, width));
  }

  public void fill(double x, double y, double width, double height, Color ink) throws IOException {
    content.setNonStrokingColor(ink);
    rectangle(x, y, width, height);
    content.fill();
  }

  public void outline(double x, double y, double width, double height, double stroke, Color ink)
      throws IOException {
    pencil(ink, stroke);
    rectangle(x, y, width, height);
    content.stroke();
  }

  public void dashedOutline(
      double x, double y, double width, double height, double stroke, Color ink)
      throws IOException {
    content.setLineDashPattern(DASHES, 0);
    outline(x, y, width, height, stroke, ink);
    content.setLineDashPattern(SOLID, 0);
  }

  public void line(double x1, double y1, double x2, double y2, double stroke, Color ink)
      throws IOException {
    pencil(ink, stroke);
    content.moveTo(points(x1), fromTop(y1));
    content.lineTo(points(x2), fromTop(y2));
    content.stroke();
  }

  /** A box whose upright ends lean: the upper edge lies so far to the right of the lower one. */
  public void leaning(double x, double y, double width, double height, double[] lean, Color ink)
      throws IOException {
    content.setNonStrokingColor(ink);
    corners(x, y, width, height, lean);
    content.fill();
  }

  public void leaningOutline(
      double x, double y, double width, double height, double[] lean, Color ink)
      throws IOException {
    pencil(ink, HAIRLINE);
    corners(x, y, width, height, lean);
    content.stroke();
  }

  /** As {@link #hatch}, with ends that lean. */
  public void leaningHatch(
      double x, double y, double width, double height, double[] lean, Color ink)
      throws IOException {
    double before = Math.abs(lean[0]);
    double after = Math.abs(lean[1]);
    content.saveGraphicsState();
    corners(x, y, width, height, lean);
    content.clip();
    hatch(x - before, y, before + width + after, height, ink);
    content.restoreGraphicsState();
    leaningOutline(x, y, width, height, lean, ink);
  }

  private void corners(double x, double y, double width, double height, double[] lean)
      throws IOException {
    content.moveTo(points(x + lean[0]), fromTop(y));
    content.lineTo(points(x + width + lean[1]), fromTop(y));
    content.lineTo(points(x + width - lean[1]), fromTop(y + height));
    content.lineTo(points(x - lean[0]), fromTop(y + height));
    content.closePath();
  }

  /** A white box with slanted lines, as drawings mark what is taken away. */
  public void hatch(double x, double y, double width, double height, Color ink) throws IOException {
    fill(x, y, width, height, Ink.WHITE);
    content.saveGraphicsState();
    rectangle(x, y, width, height);
    content.clip();
    for (double at = x - height; at < x + width; at += HATCH_STEP) {
      line(at, y + height, at + height, y, HAIRLINE, ink);
    }
    content.restoreGraphicsState();
    outline(x, y, width, height, HAIRLINE, ink);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private void write(Matrix place, Letters look, String text) throws IOException {
    content.beginText();
    content.setFont(typefaces.font(look.weight()), (float) look.points());
    content.setNonStrokingColor(look.ink());
    content.setTextMatrix(place);
    content.showText(typefaces.drawable(look.weight(), text));
    content.endText();
  }

  private void pencil(Color ink, double stroke) throws IOException {
    content.setStrokingColor(ink);
    content.setLineWidth(points(stroke));
  }

  private void rectangle(double x, double y, double width, double height) throws IOException {
    content.addRect(points(x), fromTop(y + height), points(width), points(height));
  }

  private static float points(double millimetres) {
    return (float) (millimetres * POINTS_PER_MM);
  }

  private float fromTop(double millimetres) {
    return (float) (pageHeight - millimetres * POINTS_PER_MM);
  }
}
