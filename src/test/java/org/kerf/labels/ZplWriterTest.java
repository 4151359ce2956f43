package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.kernel.StationFault;
import org.kerf.labels.check.LabelCheck;
import org.kerf.labels.layout.Code128Plan;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Align;
import org.kerf.labels.model.LabelElement.Overlong;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.Symbology;
import org.kerf.labels.model.TextPattern;
import org.kerf.labels.zpl.ZplWriter;

class ZplWriterTest {

  private static final int LABELS = ProofRounds.of(200, 5_000);

  private final ZplWriter writer = new ZplWriter(new TextPainter(new Typeface()));

  @Test
  void pieceLabelIsWrittenAsBefore() throws StationFault, IOException {
    GoldenFile.assertSameLabel(
        "piece.zpl", writer.write(LabelFixtures.placed(LabelFixtures.piece()), 1));
  }

  @Test
  void remnantLabelIsWrittenAsBefore() throws StationFault, IOException {
    GoldenFile.assertSameLabel(
        "remnant.zpl", writer.write(LabelFixtures.placed(LabelFixtures.remnant()), 2));
  }

  @Test
  void barLabelIsWrittenAsBefore() throws StationFault, IOException {
    GoldenFile.assertSameLabel(
        "bar.zpl", writer.write(LabelFixtures.placed(LabelFixtures.bar()), 1));
  }

  @Test
  void locationLabelIsWrittenAsBefore() throws StationFault, IOException {
    GoldenFile.assertSameLabel(
        "location.zpl", writer.write(LabelFixtures.placed(LabelFixtures.location()), 1));
  }

  @Test
  void everyLabelCanBeReadBack() throws StationFault {
    long seed = 20_261_125;
    System.err.println("seed " + seed);
    var random = new Random(seed);
    var templates = LabelFixtures.templates();
    for (int i = 0; i < LABELS; i++) {
      LabelContent content = LabelFixtures.any(random);
      LabelDrawing label =
          LabelFixtures.placed(templates.find(content.template()).orElseThrow(), content);
      int copies = 1 + random.nextInt(3);
      assertThat(LabelCheck.check(writer.write(label, copies), label.codes()))
          .as("%s", content)
          .isEqualTo(new LabelCheck.Outcome.Right(List.of(content.value(LabelField.CODE)), copies));
    }
  }

  @Test
  void code128OfAnyTextSaysThatText() {
    long seed = 128;
    var random = new Random(seed);
    String letters = "0123456789012345678901234567890123456789ABXKl+>^~\\_!";
    for (int i = 0; i < LABELS; i++) {
      var data = new StringBuilder();
      int length = 1 + random.nextInt(16);
      while (data.length() < length) {
        data.append(letters.charAt(random.nextInt(letters.length())));
      }
      String text = data.toString();
      byte[] zpl = writer.write(barcodeLabel(Symbology.CODE_128, "0.25", text), 1);
      assertThat(LabelCheck.check(zpl, List.of(text)))
          .as("seed %d, \"%s\": %s", seed, text, new String(zpl, StandardCharsets.US_ASCII))
          .isEqualTo(new LabelCheck.Outcome.Right(List.of(text), 1));
    }
  }

  @Test
  void dataMatrixOfAnyTextSaysThatText() {
    for (String text : List.of("~^\\_|!", "1", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "a b")) {
      byte[] zpl = writer.write(barcodeLabel(Symbology.DATA_MATRIX, "0.5", text), 1);
      assertThat(LabelCheck.check(zpl, List.of(text)))
          .isEqualTo(new LabelCheck.Outcome.Right(List.of(text), 1));
    }
  }

  @Test
  void digitsGoTwoToASymbol() {
    assertThat(Code128Plan.of("12345678").modules()).isEqualTo(11 * (1 + 4 + 1) + 13);
    assertThat(Code128Plan.of("AB123456").runs())
        .containsExactly(new Code128Plan.Run(false, "AB"), new Code128Plan.Run(true, "123456"));
    assertThat(Code128Plan.of("12AB").runs()).containsExactly(new Code128Plan.Run(false, "12AB"));
  }

  @Test
  void textThatThePrintersFontMayNotHaveIsAPicture() {
    assertThat(zplOfText("Brasov")).contains("^A0N,40,40^FH^FDBrasov^FS").doesNotContain("^GF");
    assertThat(zplOfText("Brașov")).contains("^GFA,").doesNotContain("^A0");
  }

  @Test
  void aLabelHasOneFace() throws StationFault {
    var random = new Random(42);
    for (int i = 0; i < LABELS / 4; i++) {
      LabelContent content = LabelFixtures.any(random);
      String zpl =
          new String(writer.write(LabelFixtures.placed(content), 1), StandardCharsets.US_ASCII);
      assertThat(zpl.contains("^A0") && zpl.contains("^GF")).as("%s", content).isFalse();
    }
    assertThat(zplOf(text(5, "{item}"), text(15, "{order}")))
        .as("one text needs a picture, so both are")
        .doesNotContain("^A0");
  }

  @Test
  void charactersThatSteerThePrinterAreCoded() {
    assertThat(zplOfText("a^b~c\\d_e")).contains("^FDa_5Eb_7Ec_5Cd_5Fe^FS");
  }

  private String zplOfText(String text) {
    LabelDrawing label =
        LabelFixtures.placed(template(text(5, "{item}")), content(LabelField.ITEM, text));
    return new String(writer.write(label, 1), StandardCharsets.US_ASCII);
  }

  /** Of a label whose item has letters that a printer may lack, and whose order has none. */
  private String zplOf(LabelElement... elements) {
    LabelContent content = content(LabelField.ITEM, "Brașov").with(LabelField.ORDER, "CMD-2026-1");
    LabelDrawing label = LabelFixtures.placed(template(elements), content);
    return new String(writer.write(label, 1), StandardCharsets.US_ASCII);
  }

  private static LabelElement text(int top, String pattern) {
    return new LabelElement.Text(
        Mm.ofWhole(5),
        Mm.ofWhole(top),
        Mm.ofWhole(80),
        Mm.ofWhole(5),
        Mm.ofWhole(5),
        false,
        false,
        Align.LEFT,
        Overlong.CUT,
        TextPattern.parse(pattern));
  }

  static LabelDrawing barcodeLabel(Symbology symbology, String module, String data) {
    var element =
        new LabelElement.Barcode(
            Mm.ofWhole(5),
            Mm.ofWhole(5),
            Mm.ofWhole(90),
            Mm.ofWhole(40),
            Mm.of(new BigDecimal(module)),
            symbology,
            TextPattern.parse("{order}"));
    return LabelFixtures.placed(template(element), content(LabelField.ORDER, data));
  }

  private static LabelTemplate template(LabelElement... elements) {
    return new LabelTemplate(
        "trial", Mm.ofWhole(100), Mm.ofWhole(50), 8, Map.of(), List.of(elements));
  }

  private static LabelContent content(LabelField field, String value) {
    return new LabelContent("trial", "ro", new LinkedHashMap<>(Map.of(field, value)));
  }
}
