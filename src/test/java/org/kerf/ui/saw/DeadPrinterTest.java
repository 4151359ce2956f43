package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.flow.masterdata.PrinterRecord;
import org.kerf.flow.masterdata.SaveOutcome;
import org.kerf.identity.model.Role;

/** A printer that does not answer, seen from the saw. */
class DeadPrinterTest {

  private static final String PRINTER = "Zebra hala 2";

  @TempDir Path folder;

  /** Labels go to a printer where nobody listens. */
  private static void setUpPrinter(SawShop shop) throws Exception {
    List<String> cells = List.of(PRINTER, "127.0.0.1:9", "203", "100", "50", "", "", "", "", "");
    var saved =
        (SaveOutcome.Saved<PrinterRecord>)
            shop.useCases
                .masterRecords()
                .printers()
                .run(shop.demo.command(Role.SUPERVISOR), Optional.empty(), cells, Locale.ENGLISH);
    shop.useCases
        .printerUse()
        .route()
        .standard(shop.demo.command(Role.SUPERVISOR), saved.now().printer().id());
  }

  @Test
  void itIsSaidWhyTheLabelDoesNotComeAndSinceWhen() throws Exception {
    try (var shop = new SawShop(folder, 1024, 700)) {
      setUpPrinter(shop);
      shop.approvePlan(2);
      shop.toTheSaw();
      BarLine bar = shop.waiting().getFirst();
      shop.tap("saw-take");
      for (int i = 0; i < bar.pieces().size(); i++) {
        shop.tap("saw-ok");
      }
      shop.closeBar();
      shop.until("the label is waited for", () -> shop.isReady("saw-by-hand"));
      assertThat(words(shop)).noneMatch(line -> line.contains("nu tipărește"));

      shop.demo.station.printDueLabels();
      shop.until(
          "it is said since when",
          () -> words(shop).stream().anyMatch(line -> line.contains("nu tipărește de la")));
      Instant since =
          shop.read(tx -> shop.useCases.repositories().labels().outageSince(tx, PRINTER))
              .orElseThrow();
      String time = shop.texts.figures().dateTime(since, shop.context.view().zone());
      assertThat(words(shop))
          .contains("Imprimanta " + PRINTER + " nu tipărește de la " + time)
          .anyMatch(line -> line.contains("127.0.0.1"));
      shop.pictureInAll("saw-printer-dead");
    }
  }

  private static List<String> words(SawShop shop) {
    return shop.find("saw-work").lookupAll(".label").stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }
}
