package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.StationFault;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Placed;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.raster.LabelRaster;

class LabelPicturesTest {

  private static final Path PREVIEW = Path.of("target", "labels-preview");

  @Test
  void everyTemplateLeavesAPictureForPeopleToLookAt() throws StationFault, IOException {
    var labels = new LinkedHashMap<String, LabelContent>();
    labels.put("piece", LabelFixtures.piece());
    labels.put("piece-longest", LabelFixtures.longest());
    labels.put("remnant", LabelFixtures.remnant());
    labels.put(
        "remnant-longest",
        new LabelContent("remnant", "ro", LabelFixtures.longest().fields())
            .with(LabelField.PARENT, "B01 0000VV 7")
            .with(LabelField.CODE, "R01WWWWWW")
            .with(LabelField.DATE, "25.11.2026"));
    labels.put("remnant-en", new LabelContent("remnant", "en", LabelFixtures.remnant().fields()));
    for (String language : List.of("ro", "en")) {
      labels.put(
          "bar-" + language, new LabelContent("bar", language, LabelFixtures.bar().fields()));
    }
    labels.put(
        "bar-own", LabelFixtures.bar().with(LabelField.OWNER, "").with(LabelField.COUNT, ""));
    labels.put(
        "bar-longest",
        new LabelContent("bar", "ro", LabelFixtures.longest().fields())
            .with(LabelField.COUNT, "1 250 ×")
            .with(LabelField.MASS, "321 350,5 kg")
            .with(LabelField.LOT, "LOT-2026-11-114/B")
            .with(LabelField.PLACE, "Rastel consolă 12 / nivel 4")
            .with(LabelField.CERTIFICATE, "EN 10204 3.1 nr. 48213-A/2026 din 11.11.2026"));
    labels.put("location", LabelFixtures.location());
    labels.put(
        "location-longest",
        LabelFixtures.location().with(LabelField.PLACE, "Rastel consolă 12 / nivel 4"));
    for (String language : List.of("ro", "en")) {
      labels.put(
          "stock-" + language,
          new LabelContent("stock", language, LabelFixtures.remnant().fields()));
    }
    for (LabelContent full : LabelFixtures.oneOfEach()) {
      labels.put(full.template() + "-full", full);
      labels.put(
          full.template() + "-bare",
          new LabelContent(full.template(), "en", LabelFixtures.location().fields()));
      labels.put(full.template() + "-extreme", LabelFixtures.extreme(full.template()));
    }
    Files.createDirectories(PREVIEW);
    for (Map.Entry<String, LabelContent> label : labels.entrySet()) {
      LabelDrawing drawing = LabelFixtures.placed(label.getValue());
      BufferedImage image = new LabelRaster(new TextPainter(new Typeface())).draw(drawing);
      assertThat(image.getWidth()).isEqualTo(drawing.width());
      assertThat(image.getHeight()).isEqualTo(drawing.height());
      Path file = PREVIEW.resolve(label.getKey() + ".png");
      assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    }
  }

  /** Between a caption with the lowest letters and what stands below with the highest. */
  @Test
  void accentsOnAPieceStayClearOfTheCaptionsAboveThem() throws StationFault {
    LabelContent piece =
        LabelFixtures.piece()
            .with(LabelField.CUSTOMER, "ÎÂȘ")
            .with(LabelField.ORDER, "ÎÂ")
            .with(LabelField.LINE, "ÎÂ")
            .with(LabelField.HEAT, "ÎÂ")
            .with(LabelField.DUE, "ÎÂ");
    for (int dots : new int[] {8, 12, 24}) {
      LabelDrawing drawing = LabelFixtures.placed(LabelFixtures.template("piece"), piece, dots);
      BufferedImage image = new LabelRaster(new TextPainter(new Typeface())).draw(drawing);
      assertThat(hasWhiteRow(image, dots, 3, 45, 28.25, 29))
          .as("customer at %d dots per mm", dots)
          .isTrue();
      for (double left : new double[] {3, 28.5, 58, 76.5}) {
        assertThat(hasWhiteRow(image, dots, left, left + 15, 40.5, 41.25))
            .as("field at %s mm, %d dots per mm", left, dots)
            .isTrue();
      }
    }
  }

  private static boolean hasWhiteRow(
      BufferedImage image, int dots, double left, double right, double from, double to) {
    for (int y = (int) Math.ceil(from * dots); y <= to * dots; y++) {
      boolean white = true;
      for (int x = (int) (left * dots); x < right * dots; x++) {
        white &= image.getRaster().getSample(x, y, 0) != 0;
      }
      if (white) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aLabelOfWhichLittleIsKnownHasNoCaptionsOfNothing() throws StationFault {
    LabelContent test =
        new LabelContent("piece", "ro", LabelFixtures.location().fields())
            .with(LabelField.ITEM, "ETICHETĂ DE PROBĂ");
    assertThat(LabelFixtures.placed(test).placed())
        .filteredOn(Placed.TextLine.class::isInstance)
        .extracting(line -> ((Placed.TextLine) line).text())
        .containsExactly("ETICHETĂ DE PROBĂ", "L01 00000C 3");
  }
}
