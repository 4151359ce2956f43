package org.kerf.printout.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kerf.printout.PrintoutProof;
import org.kerf.printout.SampleSheets;

class StockPrintoutTest {

  @TempDir private static Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ro", "en"})
  void stockListReadsAsCounted(String language) throws Exception {
    Path file = folder.resolve("stock-" + language + ".pdf");
    new StockPrintout().write(SampleSheets.stock(), Locale.of(language), file);
    PrintoutProof.leavePictures(file, 9);
    PrintoutProof.looksLike("stock-" + language, file);
    PrintoutProof.embedsEveryFont(file);
  }

  @Test
  void longStockListIsHeadedAndNumberedOnEveryPage() throws Exception {
    Path file = folder.resolve("stock-large.pdf");
    new StockPrintout().write(SampleSheets.largeStock(), Locale.of("ro"), file);
    PrintoutProof.leavePictures(file, 2);
    String[] pages = PrintoutProof.text(file).split("=====\n");
    assertThat(pages).hasSizeGreaterThan(5);
    for (int page = 0; page < pages.length; page++) {
      assertThat(pages[page])
          .contains("Clasă de lungime")
          .contains("Pagina " + (page + 1) + " din " + pages.length);
    }
  }

  @Test
  void barsAreCountedByCategoryAndMetresAreNeverSummed() throws Exception {
    Path file = folder.resolve("stock-totals.pdf");
    new StockPrintout().write(SampleSheets.stock(), Locale.ENGLISH, file);
    String total =
        PrintoutProof.text(file)
            .lines()
            .filter(line -> line.startsWith("All categories"))
            .findFirst()
            .orElseThrow();
    assertThat(total).matches("All categories +4 +1\u2009284 +12 +1 +1\u2009271 +8");
  }
}
