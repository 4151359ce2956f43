package org.kerf.labels.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.raster.LabelRaster;

class LabelPdfTest {

  private final Typeface typeface = new Typeface();

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 24})
  void documentAndPrintAgreeWithinADot(int dotsPerMm) throws StationFault, IOException {
    List<LabelContent> contents = LabelFixtures.oneOfEach();
    var drawings = new ArrayList<LabelDrawing>();
    for (LabelContent content : contents) {
      drawings.add(
          LabelFixtures.placed(LabelFixtures.template(content.template()), content, dotsPerMm));
    }
    try (PDDocument document = Loader.loadPDF(pdf(drawings))) {
      var pages = new PDFRenderer(document);
      assertThat(document.getNumberOfPages()).isEqualTo(drawings.size());
      for (int i = 0; i < drawings.size(); i++) {
        BufferedImage page = pages.renderImageWithDPI(i, dotsPerMm * 25.4f, ImageType.GRAY);
        BufferedImage print = new LabelRaster(new TextPainter(typeface)).draw(drawings.get(i));
        String template = contents.get(i).template() + " at " + dotsPerMm;
        assertThat(Math.abs(page.getWidth() - print.getWidth())).as(template).isLessThan(2);
        assertThat(Math.abs(page.getHeight() - print.getHeight())).as(template).isLessThan(2);
        assertThat(strangers(page, print)).as("%s: only in the PDF", template).isEmpty();
        assertThat(strangers(print, page)).as("%s: only in print", template).isEmpty();
      }
    }
  }

  /**
   * The black dots of one picture that have no dark dot near them in the other. The page's edges
   * are smooth: what is nearly black there is black, and what is grey may be.
   */
  private static List<String> strangers(BufferedImage of, BufferedImage in) {
    var strangers = new ArrayList<String>();
    for (int y = 0; y < of.getHeight(); y++) {
      for (int x = 0; x < of.getWidth(); x++) {
        if (grey(of, x, y) < 0x40 && !isNear(in, x, y)) {
          strangers.add(x + ", " + y);
        }
      }
    }
    return strangers;
  }

  private static boolean isNear(BufferedImage picture, int x, int y) {
    for (int beside = -1; beside <= 1; beside++) {
      for (int below = -1; below <= 1; below++) {
        if (grey(picture, x + beside, y + below) < 0xE0) {
          return true;
        }
      }
    }
    return false;
  }

  private static int grey(BufferedImage picture, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < picture.getWidth() && y < picture.getHeight();
    return inside ? picture.getRaster().getSample(x, y, 0) : 0xFF;
  }

  @Test
  void textOfALabelCanBeSearched() throws StationFault, IOException {
    try (PDDocument document =
        Loader.loadPDF(pdf(List.of(LabelFixtures.placed(LabelFixtures.longest()))))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Întreprinderea de Construcții și Șindrilă")
          .contains("Țeavă")
          .contains("DUPLICAT");
      assertThat(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4f)
          .isBetween(99.99f, 100.01f);
      assertThat(document.getPage(0).getMediaBox().getHeight() / 72 * 25.4f)
          .isBetween(49.99f, 50.01f);
    }
  }

  private byte[] pdf(List<LabelDrawing> labels) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = new LabelPdf(typeface)) {
      labels.forEach(pdf::add);
      assertThat(pdf.pages()).isEqualTo(labels.size());
      pdf.write(bytes);
    }
    return bytes.toByteArray();
  }
}
