package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.kernel.ShortCode;
import org.kerf.ui.saw.SawShop;

/** A scanner as it came from the factory, which ends each scan with Enter, and one of ours. */
class FactoryScannerTest {

  @TempDir Path folder;
  private SawShop shop;
  private TypedScanner scanner;

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1280, 800);
    shop.approvePlan(6);
    scanner = new TypedScanner(shop.stage);
    TypedScans.listen(shop.stage, shop.shell, shop.context, scanner.nanos());
    shop.toTheSaw();
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void theBarThatIsAskedForIsTakenByScanningIt() throws Exception {
    BarLine bar = shop.waiting().getFirst();
    scanner.scan(bar.unitCode().text(), KeyCode.ENTER);
    shop.until("the bar is on the saw", () -> shop.isReady("saw-ok"));
    assertThat(cuts(bar)).isEmpty();
  }

  @Test
  void aScanIsUnderstoodAlsoWhenTheScreenStoodStillInTheMiddleOfIt() throws Exception {
    BarLine bar = shop.waiting().getFirst();
    scanner.scanWithAStall(bar.unitCode().text(), KeyCode.ENTER);
    shop.until("the bar is on the saw", () -> shop.isReady("saw-ok"));
  }

  @Test
  void noOtherLabelBooksAnythingNeitherAtTheBarNorAtTheCut() throws Exception {
    BarLine bar = shop.waiting().getFirst();
    BarLine other =
        shop.waiting().stream()
            .filter(each -> !each.unitCode().equals(bar.unitCode()))
            .findFirst()
            .orElseThrow();
    scanner.scan(other.unitCode().text(), KeyCode.ENTER);
    shop.until("the wrong bar is told", () -> shop.isReady("saw-seen"));
    scanner.scan("5941234567899", KeyCode.ENTER);
    scanner.scan("LOT 2026/0815", KeyCode.ENTER);
    assertThat(shop.isReady("saw-seen")).as("what is wrong stays until it is seen").isTrue();
    shop.tap("saw-seen");
    shop.tap("saw-take");
    shop.until("the first cut is shown", () -> shop.isReady("saw-ok"));
    for (String label : List.of("5941234567899", "LOT 2026/0815", "42", bar.unitCode().text())) {
      scanner.scan(label, KeyCode.ENTER);
      assertThat(cuts(bar)).as(label).isEmpty();
      assertThat(shop.isReady("saw-ok")).as(label).isTrue();
    }
  }

  @Test
  void prefixAndSuffixReachNoScreenAlsoWhenTheScanIsRefused() throws Exception {
    boolean whole = SawShop.fx(() -> shop.shell.wholeWindowProperty().get());
    for (String text : List.of(shop.waiting().getFirst().unitCode().text(), "5941234567899", "")) {
      scanner.strike(KeyCode.F12);
      scanner.scan(text, KeyCode.F11);
      assertThat(shop.shell.wholeWindowProperty().get()).as(text).isEqualTo(whole);
    }
    scanner.strike(KeyCode.F11);
    assertThat(shop.shell.wholeWindowProperty().get()).isEqualTo(whole);
    shop.picture("scan-refused");
  }

  @Test
  void aFieldKeepsWhatWasInItWhenACodeIsScannedIntoIt() throws Exception {
    shop.open("queue", shop.saws().getFirst().name());
    TextField field = (TextField) shop.find("filter-search");
    SawShop.fx(
        () -> {
          field.requestFocus();
          return true;
        });
    scanner.type("ipe");
    assertThat(field.getText()).isEqualTo("ipe");
    String unknown = ShortCode.of(ShortCode.Kind.BAR, "01", 41_203).text();
    scanner.scan(unknown, KeyCode.ENTER);
    shop.until("the code is told to name nothing", () -> !shop.notifications.notes().isEmpty());
    assertThat(field.getText()).isEqualTo("ipe");
    assertThat(field.isFocused()).as("Enter of the scanner leaves the field alone").isTrue();
    scanner.type("240");
    assertThat(field.getText()).isEqualTo("ipe240");
  }

  /** It may be a person, so it answers nothing; but whoever has scanned it has to know. */
  @Test
  void aShortNameOfALocationIsNotPassedOverInSilence() throws Exception {
    BarLine bar = shop.waiting().getFirst();
    shop.tap("saw-take");
    for (int cut = 0; cut < bar.pieces().size(); cut++) {
      shop.tap("saw-ok");
    }
    shop.tap("saw-close");
    shop.until("the location is asked for", () -> shop.isReady("saw-remnant-here"));
    scanner.scan("R02", KeyCode.ENTER);
    shop.until("it is said", () -> !shop.notifications.notes().isEmpty());
    assertThat(shop.texts.of(shop.notifications.notes().getFirst().title())).contains("R02");
    assertThat(shop.isReady("saw-remnant-here")).isTrue();
  }

  @Test
  void aPersonsKeysAreGivenBackWhereNoFieldIs() throws Exception {
    shop.tap("saw-take");
    shop.tap("saw-other-length");
    scanner.type("310");
    shop.until("the digits stand there", () -> shop.find("saw-pad-accept") != null);
    shop.until("they can be accepted", () -> shop.isReady("saw-pad-accept"));
  }

  private List<CutPiece> cuts(BarLine bar) throws Exception {
    RunBar run =
        shop.read(tx -> shop.useCases.repositories().runs().runOf(tx, bar.bar().id()))
            .orElseThrow();
    return shop.read(tx -> shop.useCases.repositories().runs().pieces(tx, run.id()));
  }
}
