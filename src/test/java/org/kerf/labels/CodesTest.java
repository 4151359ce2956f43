package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.labels.SmallLabels.code;
import static org.kerf.labels.model.LabelField.GTIN;
import static org.kerf.labels.model.LabelField.LOT;
import static org.kerf.labels.model.LabelField.ORDER;
import static org.kerf.labels.model.LabelField.SSCC;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kerf.ProofRounds;
import org.kerf.labels.LabelRenderer.Rendered;
import org.kerf.labels.check.LabelCheck;
import org.kerf.labels.check.LabelCheck.Outcome.Right;
import org.kerf.labels.check.LabelCheck.Outcome.Wrong;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Layout;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.model.Symbology;
import org.kerf.labels.zpl.ZplWriter;

class CodesTest {

  private static final int CODES = ProofRounds.of(15, 2_000);
  private static final String GTIN_DIGITS = "05942031234564";
  private static final String SSCC_DIGITS = "159420312345678901";
  private static final String GS1_CHARACTERS =
      "0123456789012345678901234567890ABCabc!\"%&'()*+-./_:;<=>?";
  private static final String ASCII = "0123456789ABCXYZabcxyz ~^\\_!|`@$%&<>,.-/:+*()[]{}'\"";

  private final ZplWriter writer = new ZplWriter(new TextPainter(new Typeface()));

  @ParameterizedTest
  @EnumSource(Symbology.class)
  void everyCodeOfAnyDataSaysThatDataAtEveryPrinter(Symbology symbology) {
    long seed = symbology.name().hashCode();
    var random = new Random(seed);
    for (int i = 0; i < CODES; i++) {
      Map<LabelField, String> fields = any(symbology, random);
      for (int dotsPerMm : new int[] {6, 8, 12, 24}) {
        Barcode barcode = barcode(symbology);
        LabelDrawing label = SmallLabels.placed(barcode, fields, dotsPerMm);
        byte[] zpl = writer.write(label, 1);
        assertThat(LabelCheck.check(zpl, label.codes()))
            .as("seed %d, %s at %d: %s", seed, fields, dotsPerMm, text(zpl))
            .isEqualTo(new Right(label.codes(), 1));
      }
      assertThat(wholePicture(SmallLabels.template(barcode(symbology)), fields, 8))
          .as("as a picture: seed %d, %s", seed, fields)
          .isInstanceOf(Rendered.Ready.class);
    }
  }

  private static Barcode barcode(Symbology symbology) {
    return switch (symbology) {
      case EAN_13 -> code(symbology, "0.33", "{gtin}");
      case GS1_128, GS1_DATA_MATRIX -> code(symbology, "0.25", "(01){gtin}(10){lot}(00){sscc}");
      case CODE_128 -> code(symbology, "0.25", "{order}");
      case DATA_MATRIX, QR -> code(symbology, "0.5", "{order}");
    };
  }

  private static Map<LabelField, String> any(Symbology symbology, Random random) {
    return switch (symbology) {
      case EAN_13 -> Map.of(GTIN, digits(random, 12));
      case GS1_128, GS1_DATA_MATRIX ->
          random.nextBoolean()
              ? Map.of(GTIN, GTIN_DIGITS, LOT, letters(random, GS1_CHARACTERS, 8))
              : Map.of(LOT, letters(random, GS1_CHARACTERS, 4), SSCC, SSCC_DIGITS);
      case CODE_128 -> Map.of(ORDER, letters(random, ASCII, 15));
      case DATA_MATRIX -> Map.of(ORDER, letters(random, ASCII.replace("`", ""), 30));
      case QR ->
          Map.of(
              ORDER,
              random.nextBoolean()
                  ? letters(random, ASCII, 80)
                  : digits(random, 1 + random.nextInt(40)));
    };
  }

  private static String letters(Random random, String from, int most) {
    var text = new StringBuilder("x");
    int length = 1 + random.nextInt(most - 1);
    while (text.length() < length) {
      text.append(from.charAt(random.nextInt(from.length())));
    }
    return text.append('9').substring(random.nextInt(2)).strip().replaceAll(" +", " ");
  }

  private static String digits(Random random, int count) {
    var digits = new StringBuilder();
    while (digits.length() < count) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private static Rendered wholePicture(
      LabelTemplate template, Map<LabelField, String> fields, int dotsPerMm) {
    LabelJob job =
        LabelJob.queued(
            new LabelId(new UUID(0, 1)),
            LabelFixtures.pieceCode(1),
            LabelKind.PIECE,
            SmallLabels.content(fields),
            "zebra",
            "Ana",
            Instant.EPOCH);
    return new LabelRenderer(name -> Optional.of(template))
        .render(job, PrintSetup.ofDots(dotsPerMm).asWholePicture());
  }

  @Test
  void codesOfTradeAreWrittenWithTheirFunctionCharacters() {
    assertThat(zpl(barcode(Symbology.GS1_128), Map.of(SSCC, SSCC_DIGITS)))
        .contains("^BCN,368,N,N,N,N^FH^FD>;>800159420312345678901^FS");
    assertThat(
            zpl(
                barcode(Symbology.GS1_128),
                Map.of(GTIN, GTIN_DIGITS, LOT, "AB12", SSCC, SSCC_DIGITS)))
        .contains("^FD>;>8010594203123456410>6AB>512>800159420312345678901^FS");
    assertThat(zpl(barcode(Symbology.GS1_DATA_MATRIX), Map.of(LOT, "AB!", SSCC, SSCC_DIGITS)))
        .contains(",6,|^FH^FD|110AB!|100159420312345678901^FS");
    assertThat(zpl(barcode(Symbology.EAN_13), Map.of(GTIN, GTIN_DIGITS)))
        .contains("^BEN,368,N,N^FH^FD594203123456^FS");
  }

  @Test
  void aQrCodeSaysItsModeAndTheHeightThatItSinksBy() {
    assertThat(zpl(barcode(Symbology.QR), Map.of(ORDER, "CMD 12")))
        .contains("^BY2,3,1^BQN,2,4^FH^FDMM,ACMD 12^FS");
    assertThat(zpl(barcode(Symbology.QR), Map.of(ORDER, "123"))).contains("^FDMM,N123^FS");
    assertThat(zpl(barcode(Symbology.QR), Map.of(ORDER, "a^b"))).contains("^FDMM,B0003a_5Eb^FS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "^BCN,160,N,N,N,N^FH^FD>;>800SSCC | a GS1-128 with FNC1 | true",
        "^BCN,160,N,N,N,N^FH^FD>;00SSCC | without FNC1 it is none | false",
        "^BCN,160,N,N,N,D^FH^FD(00)SSCC | mode D is never sent | false",
        "^BCN,160,N,N,N,N^FH^FD>;>800SSCC>8 | a separator too many | false"
      })
  void aGs1CodeThatAScannerTakesOtherwiseIsRefused(String field, String why, boolean right) {
    String zpl = "^XA^PW800^LL400^FO100,40^BY2" + field.replace("SSCC", SSCC_DIGITS) + "^FS^PQ1^XZ";
    assertThat(
            LabelCheck.check(
                    zpl.getBytes(StandardCharsets.US_ASCII), List.of("]C1" + "00" + SSCC_DIGITS))
                instanceof Right)
        .as(why)
        .isEqualTo(right);
  }

  @Test
  void separatorsInAReasonCanBeSeen() {
    LabelDrawing label =
        SmallLabels.placed(barcode(Symbology.GS1_128), Map.of(LOT, "A", SSCC, SSCC_DIGITS), 8);
    assertThat(LabelCheck.check(writer.write(label, 1), List.of("A")))
        .isEqualTo(
            new Wrong("its barcodes say []C110A<FNC1>00" + SSCC_DIGITS + "] instead of [A]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GS1_128 | (00){order} | 159420312345678902 | \"159420312345678902\" is no value of (00)",
        "GS1_128 | (05){order} | 1 | GS1 has no application identifier (05)",
        "GS1_128 | {order} | 12 | has data before its first application identifier",
        "GS1_128 | (10){order} | ș | is no value of (10)",
        "GS1_DATA_MATRIX | (10){order} | '' | the GS1 DataMatrix code has no data",
        "EAN_13 | {order} | 5942031234568 | is no number of an EAN-13",
        "EAN_13 | {order} | 15942031234568 | is no number of an EAN-13",
        "QR | {order} | ș | the QR code with \"ș\" does not fit its room",
        "CODE_128 | {order} | '' | the Code 128 code has no data"
      })
  void whatACodeCannotSayIsNamed(Symbology symbology, String pattern, String data, String reason) {
    assertThat(SmallLabels.outcome(code(symbology, "0.5", pattern), Map.of(ORDER, data), 8))
        .isInstanceOfSatisfying(
            Layout.Outcome.Refused.class,
            refused -> assertThat(refused.reason().sentence(Locale.ENGLISH)).contains(reason));
  }

  @Test
  void aLotWithBracketsStaysALot() {
    LabelDrawing label =
        SmallLabels.placed(
            code(Symbology.GS1_128, "0.25", "(10){lot}(00){sscc}"),
            Map.of(LOT, "A(21)B", SSCC, SSCC_DIGITS),
            8);
    assertThat(label.codes()).containsExactly("]C110A(21)B\u001D00" + SSCC_DIGITS);
  }

  private String zpl(Barcode barcode, Map<LabelField, String> fields) {
    return text(writer.write(SmallLabels.placed(barcode, fields, 8), 1));
  }

  private static String text(byte[] zpl) {
    return new String(zpl, StandardCharsets.US_ASCII);
  }
}
