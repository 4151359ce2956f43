package org.kerf.printout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a document back as a person or a printer would. */
public final class PrintoutProof {

  static final Path PICTURES = Path.of("target", "printout");
  private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "kerf", "printout");
  private static final float DPI = 110;

  private PrintoutProof() {}

  public static void looksLike(String golden, Path file) throws IOException {
    Path expected = GOLDEN.resolve(golden + ".txt");
    String text = text(file);
    if ("accept".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(expected, text, UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(expected, UTF_8));
  }

  public static String text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      stripper.setPageEnd("\n=====\n");
      return stripper.getText(document);
    }
  }

  public static int pages(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return document.getNumberOfPages();
    }
  }

  public static void embedsEveryFont(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+Roboto-(Regular|Medium|Bold)");
        }
      }
    }
  }

  public static BufferedImage picture(Path file, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFRenderer(document).renderImageWithDPI(page, 200);
    }
  }

  /** Leaves the first pages as pictures for people to look at, the first one in greys too. */
  public static void leavePictures(Path file, int most) throws IOException {
    Files.createDirectories(PICTURES);
    String name = file.getFileName().toString().replace(".pdf", "");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      var renderer = new PDFRenderer(document);
      BufferedImage greys = renderer.renderImageWithDPI(0, DPI, ImageType.GRAY);
      ImageIO.write(greys, "png", PICTURES.resolve(name + "-greys.png").toFile());
      for (int page = 0; page < Math.min(most, document.getNumberOfPages()); page++) {
        Path picture = PICTURES.resolve(name + "-" + (page + 1) + ".png");
        ImageIO.write(renderer.renderImageWithDPI(page, DPI), "png", picture.toFile());
      }
    }
  }
}
