package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.labels.model.LabelField.ANGLES;
import static org.kerf.labels.model.LabelField.CUSTOMER;
import static org.kerf.labels.model.LabelField.ITEM;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kerf.labels.check.LabelCheck;
import org.kerf.labels.layout.DotPicture;
import org.kerf.labels.layout.ImageDots;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Placed;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Condition;
import org.kerf.labels.model.LabelElement.Image;
import org.kerf.labels.model.LabelElement.Text;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.TemplateMistakeKind;
import org.kerf.labels.model.TextPattern;
import org.kerf.labels.zpl.ZplWriter;

class TextAndImageTest {

  private static final String LONG =
      "Întreprinderea de Construcții și Șindrilă Țăndărei-Brăila SA, Strada Fabricii de Zahăr 12";

  @Test
  void textIsBrokenAtSpacesIntoTheLinesThatItHas() {
    List<Placed.TextLine> lines = lines(SmallLabels.text("45", "4", "2", 4, "{customer}"), LONG);
    assertThat(lines).hasSizeBetween(2, 4);
    assertThat(String.join(" ", lines.stream().map(Placed.TextLine::text).toList()))
        .isEqualTo(LONG);
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).y() - lines.get(i - 1).y())
          .isEqualTo(lines.get(i).size() * Text.LINE_PERCENT / 100);
    }
  }

  @Test
  void textShrinksAsLittleAsItMust() {
    var typeface = new Typeface();
    for (int most = 1; most <= 5; most++) {
      List<Placed.TextLine> lines =
          lines(SmallLabels.text("40", "6", "1.5", most, "{customer}"), LONG);
      assertThat(lines).hasSizeLessThanOrEqualTo(most);
      assertThat(lines).allMatch(line -> typeface.width(line.text(), line.size(), false) <= 320);
    }
    int one = lines(SmallLabels.text("40", "6", "1.5", 1, "{customer}"), LONG).getFirst().size();
    int five = lines(SmallLabels.text("40", "6", "1.5", 5, "{customer}"), LONG).getFirst().size();
    assertThat(five).isGreaterThan(one);
  }

  @Test
  void whatDoesNotFitAtTheSmallestSizeIsCutInTheLastLine() {
    List<Placed.TextLine> lines = lines(SmallLabels.text("20", "4", "4", 2, "{customer}"), LONG);
    assertThat(lines).hasSize(2);
    assertThat(lines.getLast().text()).endsWith("...");
    List<Placed.TextLine> word =
        lines(
            SmallLabels.text("20", "4", "4", 3, "{customer}"), "Ștrașpătrunjelzarzavaturilorțăști");
    assertThat(word).hasSize(3);
    assertThat(word.getFirst().text()).startsWith("Ștraș").doesNotContain("...");
  }

  @Test
  void textOfAnyLengthStaysInItsRoom() {
    long seed = 1_130;
    var random = new Random(seed);
    var typeface = new Typeface();
    for (int i = 0; i < 300; i++) {
      var words = new StringBuilder();
      int length = 1 + random.nextInt(200);
      while (words.length() < length) {
        words.append("aăâîșțȘȚMWil.-0 ".charAt(random.nextInt(16)));
      }
      Text text = SmallLabels.text("30", "5", "1.5", 1 + random.nextInt(4), "{customer}");
      List<Placed.TextLine> lines = lines(text, words.toString());
      assertThat(lines).as("seed %d: %s", seed, words).hasSizeLessThanOrEqualTo(text.lines());
      for (Placed.TextLine line : lines) {
        assertThat(typeface.width(line.text(), line.size(), false))
            .as("seed %d: %s in %s", seed, line.text(), words)
            .isLessThanOrEqualTo(line.width());
        assertThat(line.y() + line.size()).isLessThanOrEqualTo((5 * 8) + text.height().dots(8));
      }
    }
  }

  @Test
  void lettersThatTheFontLacksBecomeQuestionMarks() {
    assertThat(
            lines(SmallLabels.text("60", "5", "2", 1, "{customer}"), "Oțel 钢 \uD83D\uDE00 s\u0326"))
        .singleElement()
        .satisfies(line -> assertThat(line.text()).isEqualTo("Oțel ? ? ș"));
  }

  private static List<Placed.TextLine> lines(Text text, String customer) {
    return SmallLabels.placed(text, Map.of(CUSTOMER, customer), 8).placed().stream()
        .map(Placed.TextLine.class::cast)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"when, 45°, 1", "when, '', 0", "unless, 45°, 0", "unless, '', 1"})
  void elementsPrintOnlyWhereTheirConditionHolds(String word, String angles, int printed) {
    Text text =
        SmallLabels.on(
            SmallLabels.text("60", "5", "2", 1, "{item}"),
            new Condition(ANGLES, word.equals("when")));
    assertThat(SmallLabels.placed(text, Map.of(ITEM, "IPE", ANGLES, angles), 8).placed())
        .hasSize(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "{customer|upper}, Țiglă și Șindrilă, ȚIGLĂ ȘI ȘINDRILĂ",
    "{customer|lower}, ȚIGLĂ, țiglă",
    "{customer|first 5}, Țiglă și, Țiglă",
    "{customer|first 6}, Țiglă și, Țiglă",
    "{customer|last 2}, Țiglă și, și",
    "{customer|last 50}, Țiglă și, Țiglă și",
    "{customer|compact}, RO 12 34, RO1234",
    "{customer|digits}, RO 12-34, 1234",
    "{customer|first 5|upper}, țiglă și, ȚIGLĂ"
  })
  void fieldsAreFormatted(String pattern, String value, String printed) {
    TextPattern read = TextPattern.parse(pattern);
    assertThat(read.fill(field -> value, key -> "")).isEqualTo(printed);
    assertThat(read.toString()).isEqualTo(pattern);
    assertThat(TextPattern.parse(read.toString())).isEqualTo(read);
  }

  @Test
  void aPictureIsBlackAndWhiteDotsAsLargeAsItsRoom() throws IOException {
    var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 20; x++) {
        image.setRGB(x, y, Color.DARK_GRAY.getRGB());
      }
    }
    LabelElement element =
        new Image(
            Mm.ofWhole(10),
            Mm.ofWhole(10),
            Mm.ofWhole(20),
            Mm.ofWhole(20),
            png(image),
            Optional.empty());
    assertThat(ImageDots.mistake((Image) element)).isEmpty();
    for (int dotsPerMm : new int[] {6, 8, 12, 24}) {
      LabelDrawing label = SmallLabels.placed(element, Map.of(), dotsPerMm);
      var dots = (Placed.Dots) label.placed().getFirst();
      DotPicture picture = dots.picture();
      assertThat(picture.width()).isEqualTo(20 * dotsPerMm);
      assertThat(picture.height()).isEqualTo(10 * dotsPerMm);
      assertThat(dots.y()).as("in the middle").isEqualTo(15 * dotsPerMm);
      assertThat(picture.isBlack(10 * dotsPerMm - 1, 0)).isTrue();
      assertThat(picture.isBlack(10 * dotsPerMm, 0)).as("what is clear is paper").isFalse();
      byte[] zpl = new ZplWriter(new TextPainter(new Typeface())).write(label, 1);
      assertThat(LabelCheck.check(zpl, List.of())).isInstanceOf(LabelCheck.Outcome.Right.class);
      assertThat(new String(zpl, StandardCharsets.US_ASCII)).contains("^GFA,");
    }
  }

  @Test
  void whatIsNoPictureIsNamed() throws IOException {
    assertThat(mistake("no base 64!")).contains(TemplateMistakeKind.IMAGE_NOT_BASE_64);
    assertThat(mistake("AAAA")).contains(TemplateMistakeKind.IMAGE_NOT_PNG);
    assertThat(mistake(Base64.getEncoder().encodeToString(new byte[70_000])))
        .contains(TemplateMistakeKind.IMAGE_TOO_LARGE);
    assertThat(mistake(png(new BufferedImage(3_000, 3_000, BufferedImage.TYPE_BYTE_BINARY))))
        .contains(TemplateMistakeKind.IMAGE_TOO_MANY_PIXELS);
    String whole = png(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB));
    byte[] bytes = Base64.getDecoder().decode(whole);
    byte[] half = java.util.Arrays.copyOf(bytes, bytes.length / 2);
    assertThat(mistake(Base64.getEncoder().encodeToString(half)))
        .contains(TemplateMistakeKind.IMAGE_DAMAGED);
  }

  private static Optional<TemplateMistakeKind> mistake(String png) {
    return ImageDots.mistake(
        new Image(Mm.ZERO, Mm.ZERO, Mm.ofWhole(5), Mm.ofWhole(5), png, Optional.empty()));
  }

  private static String png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
