package org.kerf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cli.output.ExitCode;
import org.kerf.wiring.StationPrograms;

/** Labels from a terminal, for whoever has no station; how long labels take. */
class LabelCommandsTest {

  private static final String TABLE =
      """
      code,item,grade,length,customer,order,colour
      P010004K7F,Țeavă rectangulară 120x80x5,S355J2H,2 350 mm,Șindrilă SRL,CD-1,blue
      P010004K8H,IPE 200,S275JR,1 000 mm,Steel Works Ltd,CD-2,red
      """;

  @TempDir Path folder;

  private record Said(int exit, String out, String err) {}

  private Said kerf(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        new Kerf(StationPrograms.withKeysIn(folder.resolve("keys")))
            .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
            .run(arguments);
    return new Said(exit, out.toString(), err.toString());
  }

  private Said labels(String text, String... more) throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), text);
    Stream<String> given =
        Stream.of("labels", "--data", "" + table, "--out", "" + folder.resolve("out"));
    return kerf(Stream.concat(given, Stream.of(more)).toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> inside = Files.list(folder.resolve("out"))) {
      return inside.map(file -> "" + file.getFileName()).sorted().toList();
    }
  }

  @Test
  void eachRowBecomesALabelForThePrinterAndForAPerson() throws IOException {
    Said said = labels(TABLE, "--template", "piece", "--zpl", "--png", "--dpi", "300");
    assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.OK);
    assertThat(said.out()).isEqualTo("2 labels in " + folder.resolve("out") + "\n");
    assertThat(said.err()).as("a column that is left aside").contains("colour");
    assertThat(files())
        .containsExactly(
            "label-00001.png", "label-00001.zpl", "label-00002.png", "label-00002.zpl");
    assertThat(Files.readString(file("label-00002.zpl"), StandardCharsets.US_ASCII))
        .startsWith("^XA")
        .contains("^PW1200", "^FDP010004K8H");
    assertThat(ImageIO.read(file("label-00001.png").toFile()).getWidth()).isEqualTo(1_200);
  }

  @Test
  void allLabelsStandInOneDocument() throws IOException {
    Said said = labels(TABLE, "--template", "piece", "--pdf", "--dpi", "300");
    assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.OK);
    assertThat(files()).containsExactly("labels.pdf");
    try (PDDocument document = Loader.loadPDF(file("labels.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(document.getPage(0).getMediaBox().getWidth() * 25.4 / 72)
          .isCloseTo(100, within(0.1));
      assertThat(new PDFTextStripper().getText(document)).contains("P01 0004K7 F");
    }
  }

  private Path file(String name) {
    return folder.resolve("out").resolve(name);
  }

  @Test
  void aRowThatCantBeDrawnIsNamedAndNothingIsWritten() throws IOException {
    Said said = labels(TABLE + "ă,Oțel\nP010004K7F," + "x".repeat(300) + "\n", "--template", "bar");
    assertThat(said.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(said.err()).contains("4: ", "5: item: ", "Nothing was written.");
    assertThat(folder.resolve("out")).doesNotExist();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly("table.csv");
    }
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAsItIs() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    Files.writeString(file("letter.txt"), "do not lose me");
    Said said = labels(TABLE, "--template", "piece");
    assertThat(said.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(said.err()).contains("has something in it already");
    assertThat(files()).containsExactly("letter.txt");
  }

  @Test
  void whatIsMisspeltIsNamedWithWhatThereIs() throws IOException {
    Said template = labels(TABLE, "--template", "pallett");
    assertThat(template.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(template.err()).contains("no template \"pallett\"", "piece", "kerf labels --help");
    assertThat(labels(TABLE, "--template", "piece", "--dpi", "72").err()).contains("203, 300");
    assertThat(labels(TABLE, "--template", "piece", "--lang", "de").err()).contains("ro or en");
    assertThat(labels("code\n", "--template", "piece").err()).contains("has no rows");
  }

  @Test
  void theBenchOfLabelsReadsThemBackAndSaysItsFigures() {
    Said said = kerf("bench", "--labels", "--count", "120");
    assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.OK);
    assertThat(said.out().lines().toList().getLast())
        .startsWith("labels=120 preview_p95_ms=")
        .contains(" designer_p95_ms=", " checked=3 ");
    assertThat(kerf("bench", "--cable", "--count", "2").exit()).isEqualTo(ExitCode.USAGE);
  }
}
