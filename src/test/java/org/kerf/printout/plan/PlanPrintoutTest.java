package org.kerf.printout.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.printout.PrintoutProof;
import org.kerf.printout.SampleSheets;
import org.kerf.printout.drawing.PageFlow;

class PlanPrintoutTest {

  private static final Locale ROMANIAN = Locale.of("ro", "RO");

  @TempDir private static Path folder;

  private static Path large;
  private static String largeText;

  @BeforeAll
  static void writeTheLargePlanOnce() throws Exception {
    large = written(SampleSheets.large(), ROMANIAN, "plan-large.pdf");
    largeText = PrintoutProof.text(large);
    PrintoutProof.leavePictures(large, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ro", "en"})
  void dayPlanReadsAsApproved(String language) throws Exception {
    Path file = written(SampleSheets.day(), Locale.of(language), "plan-" + language + ".pdf");
    PrintoutProof.leavePictures(file, 9);
    PrintoutProof.looksLike("plan-" + language, file);
    PrintoutProof.embedsEveryFont(file);
  }

  @Test
  void planAsGoodAsItsBoundIsCalledProved() {
    assertThat(largeText).contains("dovedit optim");
  }

  @Test
  void crowdedPlanStillShowsEveryBarAndHowFarItHasCome() throws Exception {
    Path file = written(SampleSheets.crowded(), ROMANIAN, "plan-crowded.pdf");
    PrintoutProof.leavePictures(file, 4);
    assertThat(PrintoutProof.text(file))
        .contains("12×", "DEBITATĂ", "DATĂ ÎNAPOI", "150 × 25", "AD", "lungimi în m");
  }

  @Test
  void aSawsPartOfAPlanSaysHowManyBarsAreItsOwnAndWhatIsOfTheWholePlan() throws Exception {
    PlanSheet whole = SampleSheets.day();
    List<BarLine> own = whole.bars().subList(0, 3);
    PlanSheet part =
        new PlanSheet(
            whole.company(),
            whole.plan(),
            whole.saw(),
            whole.approvedBy(),
            own,
            List.of(),
            whole.journal(),
            whole.printedAt(),
            whole.zone());
    String text = PrintoutProof.text(written(part, ROMANIAN, "plan-part-ro.pdf"));
    assertThat(text).contains("lei pentru tot planul").contains("\n3 max.");
    assertThat(PrintoutProof.text(written(whole, ROMANIAN, "plan-whole-ro.pdf")))
        .doesNotContain("tot planul");
  }

  @Test
  void anglesAreSaidForEachPieceAndTheBarAddsUp() throws Exception {
    for (String language : List.of("ro", "en")) {
      Path file =
          written(SampleSheets.mitred(), Locale.of(language), "plan-mitred-" + language + ".pdf");
      PrintoutProof.leavePictures(file, 2);
      assertThat(PrintoutProof.text(file)).contains("45° / 45° · ", "45° / 0° · ", "30° / 0° · ");
    }
    var bar = SampleSheets.mitred().bars().getFirst();
    assertThat(
            Part.of(SampleSheets.SAW, bar).stream()
                .map(Part::length)
                .reduce(Length.ZERO, Length::plus))
        .isEqualTo(bar.bar().length());
  }

  @Test
  void piecesForStockAreMarkedAndCountForNoOrder() throws Exception {
    PlanSheet sheet = forStock();
    PrintedFigures figures = PrintedFigures.of(SampleSheets.SAW, sheet.bars());
    assertThat(figures.pieces()).isEqualTo(2);
    assertThat(figures.surplus()).isEqualTo(1);
    assertThat(figures.made().plus(figures.forStock()))
        .isEqualTo(Length.ofMillimetres(2 * 1_830 + 500));
    Path file = written(sheet, ROMANIAN, "plan-for-stock-ro.pdf");
    PrintoutProof.leavePictures(file, 2);
    String romanian = PrintoutProof.text(file);
    assertThat(romanian).contains("piesă pentru stoc", "pt. stoc", "2 + 1");
    String english = PrintoutProof.text(written(sheet, Locale.ENGLISH, "plan-for-stock-en.pdf"));
    assertThat(english).contains("piece for stock", "orders + stock");
  }

  /** Two pieces for an order, and a third one cut for stock. */
  private static PlanSheet forStock() {
    PlanSheet asked =
        SampleSheets.sheet(
            List.of(
                SampleSheets.cut(
                    SampleSheets.UNP_120,
                    4_300,
                    false,
                    "B04",
                    1,
                    "",
                    'A',
                    1_830,
                    'A',
                    1_830,
                    'B',
                    500)),
            1,
            List.of());
    BarLine line = asked.bars().getFirst();
    List<PieceLine> pieces = new ArrayList<>(line.pieces());
    PieceLine last = pieces.removeLast();
    PlanPiece piece = last.piece();
    PlanPiece surplus =
        new PlanPiece(piece.id(), piece.seq(), piece.spec().forStock(), piece.state());
    pieces.add(
        new PieceLine(
            surplus, last.order(), last.orderNumber(), last.customerName(), last.mark(), false));
    PlanBar bar = SampleSheets.with(line.bar(), false, line.bar().state(), pieces);
    BarLine marked =
        new BarLine(
            bar,
            line.planCode(),
            line.number(),
            line.of(),
            line.unitCode(),
            line.item(),
            line.locationName(),
            line.heatNumber(),
            line.owner(),
            line.ownerName(),
            pieces);
    return new PlanSheet(
        SampleSheets.COMPANY,
        asked.plan(),
        SampleSheets.SAW,
        asked.approvedBy(),
        List.of(marked),
        List.of(),
        asked.journal(),
        asked.printedAt(),
        asked.zone());
  }

  @Test
  void theMaterialOfTwoCustomersOfOneNameIsDrawnApart() {
    BarLine owned = SampleSheets.whose().bars().get(1);
    BarLine other =
        new BarLine(
            owned.bar(),
            owned.planCode(),
            owned.number(),
            owned.of(),
            owned.unitCode(),
            owned.item(),
            owned.locationName(),
            owned.heatNumber(),
            new Owner.Of(new PartyId(new UUID(0, 99))),
            owned.ownerName(),
            owned.pieces());
    assertThat(EqualBars.group(List.of(owned, owned))).hasSize(1);
    assertThat(EqualBars.group(List.of(owned, other)))
        .extracting(EqualBars.OfItem::ownerName)
        .containsExactly(owned.ownerName(), owned.ownerName());
  }

  @Test
  void aCustomersMaterialAndABarThatAnOrderHasForItselfAreSaid() throws Exception {
    Path romanian = written(SampleSheets.whose(), ROMANIAN, "plan-whose-ro.pdf");
    PrintoutProof.leavePictures(romanian, 2);
    assertThat(PrintoutProof.text(romanian))
        .contains("materialul clientului " + SampleSheets.OWNER)
        .contains("mm · numai comanda CD-0417")
        .contains("IPE 200 · " + SampleSheets.OWNER);
    Path english = written(SampleSheets.whose(), Locale.ENGLISH, "plan-whose-en.pdf");
    PrintoutProof.leavePictures(english, 2);
    assertThat(PrintoutProof.text(english))
        .contains("material of " + SampleSheets.OWNER)
        .contains("mm · only order CD-0417");
  }

  @Test
  void sameSheetAtTheSameInstantGivesTheSameBytes() throws Exception {
    Path one = written(SampleSheets.day(), ROMANIAN, "one.pdf");
    Path other = written(SampleSheets.day(), ROMANIAN, "other.pdf");
    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
  }

  @Test
  void everyPageOfLargePlanIsNumberedAndHeaded() throws IOException {
    String[] pages = largeText.split("=====\n");
    assertThat(pages).hasSize(PrintoutProof.pages(large)).hasSizeGreaterThan(10);
    for (int page = 0; page < pages.length; page++) {
      assertThat(pages[page])
          .contains("Pagina " + (page + 1) + " din " + pages.length)
          .contains(SampleSheets.large().plan().code().spaced());
    }
  }

  @Test
  void cutListHeadsItsColumnsOnEveryPage() throws IOException {
    String list = largeText.substring(largeText.indexOf("Lista de debitare"));
    assertThat(list.split("=====\n")).allMatch(page -> page.contains("Lungime"));
  }

  @Test
  void everyBarOfLargePlanIsInTheCutListWithItsPlaceAndCode() throws IOException {
    String list = largeText.substring(largeText.indexOf("Lista de debitare"));
    for (var bar : SampleSheets.large().bars()) {
      assertThat(list)
          .contains("Bara " + bar.number() + " din 60")
          .contains(bar.unitCode().spaced());
    }
  }

  @Test
  void nothingIsDrawnOutsideTheMargins() throws IOException {
    for (int page = 0; page < PrintoutProof.pages(large); page += 5) {
      BufferedImage picture = PrintoutProof.picture(large, page);
      int margin = Math.toIntExact(Math.round((PageFlow.LEFT - 1) / 210 * picture.getWidth()));
      assertThat(onlyWhite(picture, 0, margin)).as("left of page %d", page + 1).isTrue();
      assertThat(onlyWhite(picture, picture.getWidth() - margin, picture.getWidth()))
          .as("right of page %d", page + 1)
          .isTrue();
    }
  }

  @Test
  void printedBarcodeReadsAsThePlansCode() throws Exception {
    Path file = written(SampleSheets.day(), ROMANIAN, "barcode.pdf");
    BufferedImage page = PrintoutProof.picture(file, 0);
    BufferedImage corner =
        page.getSubimage(page.getWidth() / 2, 60, page.getWidth() / 2, page.getHeight() / 12);
    assertThat(read(corner)).isEqualTo(SampleSheets.day().plan().code().text());
  }

  @Test
  void lettersThatTheFontLacksDoNotStopTheDocument() throws Exception {
    PlanSheet day = SampleSheets.day();
    var odd =
        new PlanSheet(
            SampleSheets.COMPANY,
            day.plan(),
            day.saw(),
            "Ana\n\uD83D\uDD27 \u6728",
            day.bars(),
            List.of(),
            SampleSheets.JOURNAL,
            day.printedAt(),
            day.zone());
    assertThat(PrintoutProof.text(written(odd, ROMANIAN, "odd.pdf"))).contains("Ana ? ?");
  }

  @Test
  void emptyPlanIsStillADocument() throws Exception {
    PlanSheet empty = SampleSheets.sheet(List.of(), 0, List.of());
    assertThat(PrintoutProof.pages(written(empty, Locale.ENGLISH, "empty.pdf"))).isPositive();
  }

  @Test
  void unwritableFolderIsSaidPlainlyAndLeavesNothing() {
    Path file = folder.resolve("missing").resolve("plan.pdf");
    assertThatThrownBy(() -> new PlanPrintout().write(SampleSheets.day(), ROMANIAN, file))
        .isInstanceOfSatisfying(
            StationFault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(FaultCode.FILE_UNWRITABLE);
              assertThat(fault.sentence()).contains("plan.pdf");
            });
  }

  @Test
  void newPrintReplacesTheOldOneAndLeavesNoPartBehind() throws Exception {
    Path file = Files.writeString(folder.resolve("again.pdf"), "old");
    new PlanPrintout().write(SampleSheets.day(), ROMANIAN, file);
    assertThat(PrintoutProof.pages(file)).isPositive();
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(path -> path.toString().endsWith(".part"));
    }
  }

  private static Path written(PlanSheet sheet, Locale locale, String name) throws StationFault {
    Path file = folder.resolve(name);
    new PlanPrintout().write(sheet, locale, file);
    return file;
  }

  private static String read(BufferedImage picture) throws ReaderException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return new Code128Reader().decode(bitmap).getText();
  }

  private static boolean onlyWhite(BufferedImage picture, int from, int to) {
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = from; x < to; x++) {
        if ((picture.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
          return false;
        }
      }
    }
    return true;
  }
}
