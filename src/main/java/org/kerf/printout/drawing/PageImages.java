package org.kerf.printout.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a document as pictures. */
public final class PageImages {

  /** Small print of an A4 page can be read, and a picture has some 2 MB in memory. */
  private static final float DOTS_PER_INCH = 110;

  private PageImages() {}

  /**
   * The first pages as PNG files.
   *
   * @throws IOException if it is no document, or is encrypted
   */
  public static List<byte[]> of(byte[] document, int most) throws IOException {
    List<byte[]> images = new ArrayList<>();
    try (PDDocument pages = Loader.loadPDF(document)) {
      var renderer = new PDFRenderer(pages);
      for (int i = 0; i < Math.min(most, pages.getNumberOfPages()); i++) {
        BufferedImage image = renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        images.add(bytes.toByteArray());
      }
    }
    return images;
  }
}
