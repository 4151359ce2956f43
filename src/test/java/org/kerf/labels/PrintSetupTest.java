package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer.Picture;
import org.kerf.labels.LabelRenderer.Rendered;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.model.Symbology;

class PrintSetupTest {

  private LabelRenderer renderer;

  @BeforeEach
  void setUp() throws StationFault {
    renderer = new LabelRenderer(LabelFixtures.templates());
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 8, 12, 24})
  void aLabelIsMadeForTheDotsOfItsPrinter(int dotsPerMm) throws IOException {
    PrintSetup setup = PrintSetup.ofDots(dotsPerMm);
    assertThat(zpl(setup))
        .contains("^PW" + 100 * dotsPerMm + "\n^LL" + 50 * dotsPerMm + "\n")
        .doesNotContain("~SD")
        .doesNotContain("^PR");
    var drawn = (Picture.Drawn) renderer.picture(LabelFixtures.piece(), setup);
    var image = ImageIO.read(new ByteArrayInputStream(drawn.png()));
    assertThat(image.getWidth()).isEqualTo(100 * dotsPerMm);
    assertThat(image.getHeight()).isEqualTo(50 * dotsPerMm);
  }

  @Test
  void darknessAndSpeedAreSaidWhereSomebodyHasChosenThem() {
    assertThat(zpl(setup(Optional.of(7), Optional.of(4), Optional.empty())))
        .startsWith("~SD07\n^XA\n")
        .contains("\n^PR4\n");
    assertThat(zpl(setup(Optional.of(0), Optional.empty(), Optional.empty())))
        .startsWith("~SD00\n^XA\n")
        .doesNotContain("^PR");
  }

  @Test
  void aWholePictureGoesInStripsThatAPrinterTakes() {
    String zpl = zpl(PrintSetup.ofDots(24).asWholePicture());
    assertThat(zpl).doesNotContain("^BX").doesNotContain("^A0");
    assertThat(zpl.split("\\^GFA,"))
        .hasSize(1 + 4)
        .allMatch(strip -> !strip.matches("[0-9]{6,},.*"));
    assertThat(zpl).contains("^FO0,0^GFA,99900,99900,300,:Z64:").contains("^FO0,333^GFA,");
  }

  @Test
  void aLabelThatIsWiderThanTheMediaIsNotSent() {
    PrintSetup narrow = setup(Optional.empty(), Optional.empty(), Optional.of(Mm.ofWhole(57)));
    assertThat(renderer.render(job(), narrow))
        .isInstanceOfSatisfying(
            Rendered.Refused.class,
            refused -> {
              assertThat(refused.failure().kind()).isEqualTo(PrintFailureKind.LABEL_NOT_DRAWABLE);
              assertThat(refused.failure().sentence(Locale.ENGLISH))
                  .contains("it is 100 mm wide, and the printer's labels are 57 mm");
              assertThat(refused.failure().sentence(Locale.of("ro")))
                  .contains("are lățimea de 100 mm, iar etichetele imprimantei au 57 mm");
              assertThat(PrintFailure.parse(refused.failure().stored()))
                  .contains(refused.failure());
            });
    PrintSetup exact = setup(Optional.empty(), Optional.empty(), Optional.of(Mm.ofWhole(100)));
    assertThat(renderer.render(job(), exact)).isInstanceOf(Rendered.Ready.class);
  }

  @Test
  void whatNoPrinterHasIsRefused() {
    assertThatThrownBy(() -> PrintSetup.ofDots(10)).hasMessageContaining("6, 8, 12 or 24");
    assertThatThrownBy(() -> setup(Optional.of(31), Optional.empty(), Optional.empty()))
        .hasMessageContaining("0 to 30");
    assertThatThrownBy(() -> setup(Optional.empty(), Optional.of(15), Optional.empty()))
        .hasMessageContaining("1 to 14");
  }

  @ParameterizedTest
  @CsvSource({
    // symbology, module in hundredths of a mm, dots per mm, dots of a module
    "CODE_128, 25, 8, 2",
    "CODE_128, 30, 8, 2",
    "CODE_128, 25, 6, 2",
    "CODE_128, 25, 12, 3",
    "CODE_128, 50, 24, 10",
    "DATA_MATRIX, 37, 8, 3",
    "DATA_MATRIX, 125, 8, 10",
    "DATA_MATRIX, 130, 8, 10",
    "DATA_MATRIX, 125, 6, 8"
  })
  void modulesAreWholeDotsAndNeverTooSmallToRead(
      Symbology symbology, int module, int dotsPerMm, int dots) {
    assertThat(symbology.moduleDots(new Mm(module), dotsPerMm)).isEqualTo(dots);
  }

  private String zpl(PrintSetup setup) {
    var ready = (Rendered.Ready) renderer.render(job(), setup);
    return new String(ready.zpl(), StandardCharsets.US_ASCII);
  }

  private static PrintSetup setup(
      Optional<Integer> darkness, Optional<Integer> speed, Optional<Mm> mediaWidth) {
    return new PrintSetup(8, darkness, speed, mediaWidth, false);
  }

  private static LabelJob job() {
    return LabelJob.queued(
        new LabelId(new UUID(0, 1)),
        LabelFixtures.pieceCode(4_711),
        LabelKind.PIECE,
        LabelFixtures.piece(),
        "zebra",
        "Ana",
        Instant.EPOCH);
  }
}
