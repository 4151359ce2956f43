package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer.Picture;
import org.kerf.labels.LabelRenderer.Rendered;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.zpl.ZplWriter;

/** Labels of all templates: whatever stands on them, and as they were before. */
class AnyLabelTest {

  private static final int LABELS = ProofRounds.of(200, 10_000);
  private static final int[] DOTS_PER_MM = {8, 12, 24};
  private static final int SHOWN_BYTES = 8;

  private LabelRenderer renderer;
  private List<String> templates = List.of();

  @BeforeEach
  void setUp() throws StationFault {
    renderer = new LabelRenderer(LabelFixtures.templates());
    templates = List.copyOf(LabelFixtures.templates().names());
  }

  /** The renderer reads each code back and compares it, so a label that is ready says the truth. */
  @Test
  void whateverStandsOnALabelItsCodesSayWhatTheyShould() {
    long seed = 20_261_130;
    var random = new Random(seed);
    for (int i = 0; i < LABELS; i++) {
      LabelContent content = LabelFixtures.wild(templates.get(i % templates.size()), random);
      PrintSetup setup = PrintSetup.ofDots(DOTS_PER_MM[random.nextInt(DOTS_PER_MM.length)]);
      PrintSetup used = random.nextInt(10) == 0 ? setup.asWholePicture() : setup;
      assertThat(renderer.render(job(content), used))
          .as("seed %d, label %d, %s: %s", seed, i, used, content)
          .isInstanceOf(Rendered.Ready.class);
    }
  }

  private static LabelJob job(LabelContent content) {
    return LabelJob.queued(
        new LabelId(new UUID(0, 1)),
        LabelFixtures.pieceCode(1),
        LabelKind.PIECE,
        content,
        "zebra",
        "Ana",
        Instant.EPOCH);
  }

  @Test
  void labelsOfAllTemplatesLookAsBefore() throws StationFault, IOException {
    var hashes = new StringBuilder();
    for (LabelContent content : LabelFixtures.oneOfEach()) {
      for (int dots : DOTS_PER_MM) {
        var drawn = (Picture.Drawn) renderer.picture(content, PrintSetup.ofDots(dots));
        hashes
            .append(content.template())
            .append(' ')
            .append(dots)
            .append(' ')
            .append(hash(drawn.png()))
            .append('\n');
      }
    }
    GoldenFile.assertSame("pictures.txt", hashes.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void labelsOfAllTemplatesAreWrittenAsBefore() throws StationFault, IOException {
    var writer = new ZplWriter(new TextPainter(new Typeface()));
    for (LabelContent content : LabelFixtures.oneOfEach()) {
      GoldenFile.assertSameLabel(
          "full/" + content.template() + ".zpl", writer.write(LabelFixtures.placed(content), 1));
    }
  }

  @Test
  void documentOfAllTemplatesSaysWhatItSaidBefore() throws StationFault, IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = renderer.document()) {
      for (LabelContent content : LabelFixtures.oneOfEach()) {
        assertThat(
                renderer.addTo(
                    document,
                    content,
                    PrintSetup.standardFor(LabelFixtures.template(content.template()))))
            .isEmpty();
      }
      document.write(bytes);
    }
    try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
      var text = new PDFTextStripper();
      text.setLineSeparator("\n");
      text.setPageEnd("\n");
      GoldenFile.assertSame(
          "labels-pdf.txt", text.getText(document).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Of the dots, since another PNG encoder may pack the same otherwise. */
  private static String hash(byte[] png) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(png));
    var dots = new ByteArrayOutputStream();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dots.write(image.getRaster().getSample(x, y, 0) == 0 ? 1 : 0);
      }
    }
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(dots.toByteArray());
      return HexFormat.of().formatHex(sum, 0, SHOWN_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
