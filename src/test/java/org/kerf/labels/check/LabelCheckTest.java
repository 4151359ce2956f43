package org.kerf.labels.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.check.LabelCheck.Outcome.Right;
import org.kerf.labels.check.LabelCheck.Outcome.Wrong;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.raster.LabelRaster;
import org.kerf.labels.zpl.ZplWriter;

class LabelCheckTest {

  private static final String BARS =
      "^XA^PW800^LL400^FO100,40^BY2^BCN,160,N,N,N,N^FH^FD%s^FS^PQ1^XZ";

  private final TextPainter painter = new TextPainter(new Typeface());

  @ParameterizedTest
  @CsvSource({
    // Field data of ^BC, what a printer makes of it
    ">:ABC123, ABC123",
    "ABC123, ABC123",
    ">;1234, 1234",
    ">;1234>6AB, 1234AB",
    ">:AB>51234, AB1234",
    ">9ABC, ABC",
    ">:A>0B, A>B"
  })
  void subsetCodesAreFollowedAsAPrinterDoes(String fieldData, String printed) {
    assertThat(LabelCheck.check(bars(fieldData), List.of(printed)))
        .isEqualTo(new Right(List.of(printed), 1));
  }

  @ParameterizedTest
  @CsvSource({
    ">;1234AB, 1234AB",
    ">;12345, 12345",
    ">:AB>512345, AB12345",
    ">:AB1234>, AB1234",
    ">:AB>Q12, AB12",
    ">:AB>;12, AB12",
    ">9ab, ab"
  })
  void missingOrWrongSubsetCodeIsRefused(String fieldData, String meant) {
    assertThat(LabelCheck.check(bars(fieldData), List.of(meant))).isInstanceOf(Wrong.class);
  }

  private static byte[] bars(String fieldData) {
    return BARS.formatted(fieldData).getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({"P010000KJT", "P010005C68"})
  void aSoundMatrixIsReadAlsoWhereTheLibraryLooksForItInVain(String code) throws StationFault {
    LabelDrawing label = LabelFixtures.placed(LabelFixtures.piece().with(LabelField.CODE, code));
    byte[] zpl = new ZplWriter(new TextPainter(new Typeface())).write(label, 1);
    assertThat(LabelCheck.check(zpl, List.of(code))).isEqualTo(new Right(List.of(code), 1));
  }

  @Test
  void anotherCodeThanExpectedIsRefusedAndNamed() {
    assertThat(LabelCheck.check(bars(">:P010004K7F"), List.of("P010004K8D")))
        .isEqualTo(new Wrong("its barcodes say [P010004K7F] instead of [P010004K8D]"));
    assertThat(LabelCheck.check(bars(">:P010004K7F"), List.of())).isInstanceOf(Wrong.class);
    assertThat(LabelCheck.check(bars(">:A"), List.of("A", "A"))).isInstanceOf(Wrong.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "^FO85,40^GB10,160,10^FS; black in the quiet zone",
        "^FO100,40^GB300,160,160^FS; a box over all",
        "^FO60,40^A0N,60,60^FH^FDtext^FS; text over the bars",
        "^FO790,10^GB20,20,2^FS; beyond the edge",
        "^FO1,1^XGR:LOGO.GRF^FS; a command this station never sends",
        "~JR; a command to the printer itself"
      })
  void whatSpoilsTheLabelIsRefused(String more, String why) {
    String zpl = BARS.formatted(">:P010004K7F").replace("^PQ1", more + "^PQ1");
    var outcome = LabelCheck.check(zpl.getBytes(StandardCharsets.US_ASCII), List.of("P010004K7F"));
    assertThat(outcome).as(why).isInstanceOf(Wrong.class);
  }

  @Test
  void labelCutOffAtAnyByteIsRefused() throws StationFault {
    LabelDrawing label = LabelFixtures.placed(LabelFixtures.remnant());
    byte[] zpl = new ZplWriter(painter).write(label, 1);
    assertThat(LabelCheck.check(zpl, label.codes())).isInstanceOf(Right.class);
    // The last byte is only the line end after ^XZ.
    for (int length = 0; length < zpl.length - 1; length++) {
      assertThat(LabelCheck.check(Arrays.copyOf(zpl, length), label.codes()))
          .as("the first %d bytes", length)
          .isInstanceOf(Wrong.class);
    }
  }

  @Test
  void damagedByteNeverPassesWithAnotherCode() throws StationFault {
    long seed = 77;
    var random = new Random(seed);
    LabelDrawing label = LabelFixtures.placed(LabelFixtures.piece());
    byte[] zpl = new ZplWriter(painter).write(label, 1);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = zpl.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] = (byte) random.nextInt(256);
      switch (LabelCheck.check(damaged, label.codes())) {
        case Right right -> assertThat(right.codes()).as("seed %d", seed).isEqualTo(label.codes());
        case Wrong wrong -> assertThat(wrong.sentence()).isNotBlank();
      }
    }
  }

  @Test
  void preparedPictureAndPrintHaveTheSameDots() throws StationFault, NotReadable {
    for (LabelDrawing label :
        List.of(
            LabelFixtures.placed(LabelFixtures.piece()),
            LabelFixtures.placed(LabelFixtures.remnant()),
            LabelFixtures.placed(LabelFixtures.bar()))) {
      BufferedImage picture = new LabelRaster(painter).draw(label);
      FormatReader.Printed printed = FormatReader.read(new ZplWriter(painter).write(label, 1));
      for (int y = 0; y < label.height(); y++) {
        for (int x = 0; x < label.width(); x++) {
          boolean black = (picture.getRGB(x, y) & 0xff) < 0x80;
          if (printed.sheet().isBlack(x, y) != black) {
            throw new AssertionError(label.codes() + " differs at " + x + ", " + y);
          }
        }
      }
    }
  }
}
