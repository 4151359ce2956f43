package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.ShortCode;
import org.kerf.scanning.model.GroupSeparator;
import org.kerf.scanning.model.ScannerProfile;
import org.kerf.ui.saw.SawShop;

/** The station is set up for its scanner, by scanning a code with it. */
class ScannerSetUpTest {

  private static final String TEST = ShortCode.of(ShortCode.Kind.BAR, "00", 12_345).text();

  private static final ScannerProfile FACTORY = new ScannerProfile("", "ENTER", 40);

  @TempDir Path folder;
  private SawShop shop;
  private TypedScanner scanner;

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1024, 700);
    scanner = new TypedScanner(shop.stage);
    TypedScans.listen(shop.stage, shop.shell, shop.context, scanner.nanos());
    shop.open("scanner", "");
    shop.until(
        "the code is drawn", () -> ((ImageView) shop.find("scanner-code")).getImage() != null);
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void aScannerOfTheFactoryIsRecognisedAndWhatArrivesIsShown() throws Exception {
    shop.pictureInAll("scanner");
    scanner.scan(TEST, KeyCode.ENTER);
    shop.until("it is understood", () -> text("scanner-result").equals("Codul a fost înțeles."));
    assertThat(text("scanner-found")).contains("cod + ENTER");
    assertThat(((ListView<?>) shop.find("scanner-keys")).getItems()).hasSize(11);
    shop.pictureInAll("scanner-factory");
    shop.tap("scanner-use");
    shop.until("it is kept", () -> profile().equals(Optional.of(FACTORY)));
  }

  @Test
  void aProgrammedScannerIsRecognisedAndKeptForTheNextStart() throws Exception {
    scanner.strike(KeyCode.F9);
    scanner.scan(TEST, KeyCode.F10);
    shop.until("it is recognised", () -> text("scanner-found").contains("F9 + cod + F10"));
    shop.tap("scanner-use");
    Optional<ScannerProfile> own = Optional.of(new ScannerProfile("F9", "F10", 40));
    shop.until("it is kept", () -> profile().equals(own));
    Optional<ScannerProfile> kept =
        shop.read(tx -> shop.useCases.station().values().value(tx, ScannerProfile.SETTING));
    assertThat(kept).isEqualTo(own);

    scanner.strike(KeyCode.F9);
    scanner.scan(TEST, KeyCode.F10);
    shop.until("it is understood", () -> text("scanner-result").equals("Codul a fost înțeles."));
    shop.picture("scanner-programmed");
  }

  @Test
  void aProfileIsChosenByHandOrGivenUp() throws Exception {
    shop.tap("scanner-save");
    shop.until("it is kept", () -> profile().equals(Optional.of(ScannerProfile.recommended())));
    scanner.scan(TEST, KeyCode.ENTER);
    shop.until("others are understood here", () -> text("scanner-result").contains("înțeles"));
    shop.tap("scanner-any");
    shop.until("it is given up", () -> profile().isEmpty());
  }

  @Test
  void whatBecomesOfTheSeparatorIsSetAndStaysWhenAnotherScannerIsRecognised() throws Exception {
    choose(GroupSeparator.Way.CHARACTER, "A");
    assertThat(((Button) shop.find("scanner-save")).isDisabled())
        .as("a letter stands in codes")
        .isTrue();
    choose(GroupSeparator.Way.CHARACTER, "|");
    shop.pictureInAll("scanner-separator");
    shop.tap("scanner-save");
    var replaced = Optional.of(ScannerProfile.recommended().with(GroupSeparator.by('|')));
    shop.until("it is kept", () -> profile().equals(replaced));
    scanner.scan(TEST, KeyCode.ENTER);
    shop.until("it is recognised", () -> text("scanner-found").contains("cod + ENTER"));
    shop.tap("scanner-use");
    var other = Optional.of(FACTORY.with(GroupSeparator.by('|')));
    shop.until("it is kept", () -> profile().equals(other));
    Optional<ScannerProfile> kept =
        shop.read(tx -> shop.useCases.station().values().value(tx, ScannerProfile.SETTING));
    assertThat(kept).isEqualTo(other);
    choose(GroupSeparator.Way.LEFT_OUT, "");
    shop.tap("scanner-save");
    shop.until(
        "it is kept",
        () ->
            profile()
                .filter(
                    each -> each.separator().equals(GroupSeparator.by(GroupSeparator.Way.LEFT_OUT)))
                .isPresent());
  }

  @SuppressWarnings("unchecked")
  private void choose(GroupSeparator.Way way, String character) throws Exception {
    SawShop.fx(
        () -> {
          ((ComboBox<GroupSeparator.Way>) shop.find("scanner-separator")).setValue(way);
          ((TextField) shop.find("scanner-separator-character")).setText(character);
          return true;
        });
  }

  @Test
  void whatIsNoCodeIsSaidAndProposesNothing() throws Exception {
    scanner.scan("5941234567899", KeyCode.ENTER);
    shop.until("it is said", () -> text("scanner-result").contains("5941234567899"));
    assertThat(((Button) shop.find("scanner-use")).isDisabled()).isTrue();
    shop.picture("scanner-wrong");
  }

  @Test
  void theSheetForTheScannersIsPrinted() throws Exception {
    SawShop.fx(
        () -> {
          shop.shell.currentPage().orElseThrow().actions().getFirst().run();
          return true;
        });
    shop.until(
        "it lies there",
        () -> Files.exists(shop.context.view().outputs().papers().resolve("scanere.pdf")));
  }

  private String text(String id) {
    return ((Labeled) shop.find(id)).getText();
  }

  private Optional<ScannerProfile> profile() {
    return shop.context.view().scanners().profileProperty().get();
  }
}
