package org.kerf.labels.pdf;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.kerf.labels.layout.CodeBoxes;
import org.kerf.labels.layout.DotBox;
import org.kerf.labels.layout.DotPicture;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Placed;
import org.kerf.labels.layout.Typeface;

/**
 * A document of labels, each on a page of its own size. Everything stands where the printer of the
 * label's dots puts it.
 */
public final class LabelPdf implements Closeable {

  private static final float POINTS_PER_MM = 72 / 25.4f;
  private static final float BLACK = 0;
  private static final float WHITE = 1;

  /** The unit of widths in a PDF: so many of them are the size of the letters. */
  private static final int PER_SIZE = 1_000;

  private final Typeface typeface;
  private final PDDocument document = new PDDocument();
  private final PDType0Font plain;
  private final PDType0Font bold;

  public LabelPdf(Typeface typeface) {
    this.typeface = typeface;
    this.plain = load(document, false);
    this.bold = load(document, true);
  }

  private static PDType0Font load(PDDocument document, boolean heavy) {
    String path = Typeface.file(heavy);
    try (InputStream in = Objects.requireNonNull(LabelPdf.class.getResourceAsStream(path), path)) {
      TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // Ligatures would make "fi" in a name one letter that nobody can search for.
      file.setEnableGsub(false);
      return PDType0Font.load(document, file, true);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own font " + path + " is broken", e);
    }
  }

  /** Adds a label as the next page. */
  public void add(LabelDrawing label) {
    float scale = POINTS_PER_MM / label.dotsPerMm();
    var page = new PDPage(new PDRectangle(label.width() * scale, label.height() * scale));
    document.addPage(page);
    try (var out = new PDPageContentStream(document, page)) {
      out.transform(Matrix.getScaleInstance(scale, scale));
      out.setNonStrokingColor(BLACK);
      for (Placed thing : label.placed()) {
        draw(out, label.height(), thing);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a page in memory cannot fail to be written", e);
    }
  }

  /** Writes the document; nothing can be added afterwards. */
  public void write(OutputStream out) throws IOException {
    document.save(out);
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private void draw(PDPageContentStream out, int height, Placed thing) throws IOException {
    switch (thing) {
      case Placed.TextLine line -> text(out, height, line);
      case Placed.Band band -> {
        fill(out, height, List.of(box(band.x(), band.y(), band.width(), band.height())));
        out.setNonStrokingColor(WHITE);
        for (Placed.TextLine line : band.lines()) {
          text(out, height, line);
        }
        out.setNonStrokingColor(BLACK);
      }
      case Placed.Frame frame -> fill(out, height, sides(frame));
      case Placed.Code code -> fill(out, height, CodeBoxes.of(code));
      case Placed.Dots dots -> picture(out, height, dots);
    }
  }

  private static DotBox box(int x, int y, int width, int height) {
    return new DotBox(x, y, width, height);
  }

  private static List<DotBox> sides(Placed.Frame frame) {
    int x = frame.x();
    int y = frame.y();
    int w = frame.width();
    int h = frame.height();
    int t = frame.thickness();
    return frame.isFilled()
        ? List.of(box(x, y, w, h))
        : List.of(
            box(x, y, w, t), box(x, y + h - t, w, t), box(x, y, t, h), box(x + w - t, y, t, h));
  }

  private static void fill(PDPageContentStream out, int height, List<DotBox> boxes)
      throws IOException {
    for (DotBox box : boxes) {
      out.addRect(box.x(), height - box.y() - box.height(), box.width(), box.height());
    }
    if (!boxes.isEmpty()) {
      out.fill();
    }
  }

  /** Each letter stands where the outlines of the raster have it. */
  private void text(PDPageContentStream out, int height, Placed.TextLine line) throws IOException {
    PDType0Font font = line.bold() ? bold : plain;
    List<Typeface.Letter> letters = typeface.letters(line.text(), line.bold());
    var shown = new ArrayList<Object>();
    for (int i = 0; i < letters.size(); i++) {
      String text = letters.get(i).text();
      shown.add(text);
      if (i + 1 < letters.size()) {
        double wanted = letters.get(i + 1).emsLeft() - letters.get(i).emsLeft();
        shown.add((float) (font.getStringWidth(text) - wanted * PER_SIZE));
      }
    }
    out.beginText();
    out.setFont(font, line.size());
    out.newLineAtOffset(typeface.left(line), height - Typeface.base(line));
    out.showTextWithPositioning(shown.toArray());
    out.endText();
  }

  private void picture(PDPageContentStream out, int height, Placed.Dots dots) throws IOException {
    DotPicture picture = dots.picture();
    var image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        image.setRGB(x, y, picture.isBlack(x, y) ? 0 : 0xFFFFFF);
      }
    }
    out.drawImage(
        LosslessFactory.createFromImage(document, image),
        dots.x(),
        height - dots.y() - picture.height(),
        picture.width(),
        picture.height());
  }
}
