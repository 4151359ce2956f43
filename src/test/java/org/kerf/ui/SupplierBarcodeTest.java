package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.scanning.model.GroupSeparator;
import org.kerf.scanning.model.ScannerProfile;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.ui.controls.notes.Note;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** A supplier's barcode asks once which item it is; from then on it fills the form of a receipt. */
class SupplierBarcodeTest {

  private static final String EAN = "5941234567899";
  private static final String GTIN = "05941234567899";
  private static final String ITEM = "HEA-100-S235";

  @TempDir private Path folder;
  private DemoStation demo;
  private OfficeWindow window;
  private TypedScanner scanner;

  @BeforeEach
  void open() throws Exception {
    demo = new DemoStation(folder);
    window =
        new OfficeWindow(
            demo, Language.ROMANIAN, Theme.LIGHT, context -> fx(() -> StationPages.specs(context)));
    scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
  }

  @Test
  void anUnknownBarcodeAsksOnceAndFillsTheReceipt() throws Exception {
    window.open("receive", "");
    scan(EAN);
    assertThat(titles()).containsExactly("Ce articol este " + GTIN + "?");
    assertThat(text("receive-item")).as("the scan is not left in the field").isEmpty();
    assertThat(focused()).as("nobody's focus is taken").isEqualTo("receive-item");
    window.picture("barcode-unknown");

    choose();
    scanner.type("HEA-100");
    window.settle();
    window.picture("barcode-which-item");
    window.press(KeyCode.ENTER);
    assertThat(titles()).containsExactly(GTIN + " este de acum " + ITEM);
    assertThat(text("receive-item")).isEqualTo(ITEM);

    framed("02" + GTIN + "3720", "10L-48213", "3113006000");
    assertThat(text("receive-item")).isEqualTo(ITEM);
    assertThat(text("receive-pieces")).isEqualTo("20");
    assertThat(text("receive-batch")).isEqualTo("L-48213");
    assertThat(text("receive-length-mm-")).isEqualTo("6000");
    window.picture("barcode-goods");
  }

  @Test
  void aKnownBarcodeOpensTheItemWhereverOneIsAndItsListCanLoseIt() throws Exception {
    window.open("stock", "");
    scan(EAN);
    choose();
    scanner.type("HEA-100");
    window.settle();
    window.press(KeyCode.ENTER);
    assertThat(window.shell.currentPage().orElseThrow().titleProperty().get()).startsWith(ITEM);
    window.settle();
    assertThat(named()).hasSize(1);
    window.picture("item-barcodes");
    fx(
        () -> {
          ((Button) Objects.requireNonNull(window.find("#item-barcodes").lookup(".button"))).fire();
          return true;
        });
    window.settle();
    assertThat(named()).isEmpty();
    window.press("Ctrl+Z");
    assertThat(named()).extracting(Item::code).containsExactly(ITEM);
  }

  @Test
  void aWrongCheckDigitOrDateIsRefusedWithItsReasonInTheLanguageOfNow() throws Exception {
    window.open("stock", "");
    framed("]C101" + GTIN + "17261332");
    assertThat(titles()).containsExactly("Cod GS1 neînțeles");
    assertThat(mores().getFirst()).contains("(17)");
    window.show(Language.ENGLISH, Theme.LIGHT);
    assertThat(titles()).containsExactly("GS1 barcode not understood");
    assertThat(mores().getFirst()).startsWith("What (17) says is wrong");
    scan("R9XZZZ");
    assertThat(mores().getLast()).as("%s", mores()).startsWith("The scan");
    window.show(Language.ROMANIAN, Theme.LIGHT);
    assertThat(mores().getLast()).startsWith("Scanarea");
  }

  @Test
  void aSeparatorThatIsLostIsRefusedAloudWhereTheTextHasTwoReadings() throws Exception {
    window.open("receive", "");
    framed("01" + GTIN + "10AB21C");
    assertThat(mores().getFirst()).contains("FNC1");
    assertThat(text("receive-batch")).isEmpty();
  }

  @Test
  void whereItIsKnownHowTheSeparatorComesTheSameTextHasOneReading() throws Exception {
    assignItem();
    separators(GroupSeparator.by(GroupSeparator.Way.F8));
    framed("01" + GTIN + "10AB21C");
    assertThat(titles()).doesNotContain("Cod GS1 neînțeles");
    assertThat(text("receive-batch")).as("no separator came, so none is there").isEqualTo("AB21C");
    separators(GroupSeparator.by('|'));
    framed("02" + GTIN + "3720|10AB");
    assertThat(text("receive-batch")).isEqualTo("AB");
    separators(GroupSeparator.by(GroupSeparator.Way.LEFT_OUT));
    framed("01" + GTIN + "10CD21E");
    assertThat(titles()).contains("Cod GS1 neînțeles");
    assertThat(text("receive-batch")).isEqualTo("AB");
  }

  @Test
  void aLotThatIsKnownInTheOtherCaseSaysThatCapsLockMayBeOn() throws Exception {
    assignItem();
    String known = "R1187";
    framed("02" + GTIN + "3720", "10" + known.toLowerCase(Locale.ROOT));
    assertThat(titles())
        .contains(
            "Lotul " + known.toLowerCase(Locale.ROOT) + " nu se cunoaște, dar " + known + " da");
    framed("02" + GTIN + "3720", "10" + known);
    assertThat(titles()).filteredOn(title -> title.startsWith("Lotul")).hasSize(1);
  }

  private void assignItem() throws Exception {
    window.open("receive", "");
    scan(EAN);
    choose();
    scanner.type("HEA-100");
    window.settle();
    window.press(KeyCode.ENTER);
  }

  private void separators(GroupSeparator separator) throws Exception {
    demo.useCases
        .station()
        .change()
        .run(
            demo.command(Role.ADMINISTRATOR),
            ScannerProfile.SETTING,
            Optional.of(ScannerProfile.recommended().with(separator)));
    fx(
        () -> {
          window.context.view().scanners().read();
          return true;
        });
    window.settle();
  }

  @Test
  void aHeatIsScannedIntoItsField() throws Exception {
    window.open("receive", "");
    window.tabTo("receive-heat");
    scan("H-2026/118");
    assertThat(text("receive-heat")).isEqualTo("H-2026/118");
    assertThat(titles()).isEmpty();
  }

  @Test
  void whoMayNotChangeMasterDataIsToldWhoMay() throws Exception {
    User worker = demo.user(Role.WORKER);
    fx(
        () -> {
          window.context.view().person().userProperty().set(worker);
          return true;
        });
    window.open("receive", "");
    scan(EAN);
    assertThat(titles()).containsExactly("Ce articol este " + GTIN + "?");
    assertThat(mores().getFirst()).contains("Îl poate alege", "administrator");
    assertThat(fx(() -> window.notifications.notes().getFirst().offer())).isEmpty();
    window.picture("barcode-not-yours");
  }

  private void scan(String text) throws Exception {
    scanner.pause();
    scanner.scan(text, KeyCode.ENTER);
    window.settle();
  }

  /** From a scanner with a prefix and a suffix, the parts with the separator between. */
  private void framed(String... parts) throws Exception {
    scanner.pause();
    scanner.strike(KeyCode.F12);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        scanner.strike(KeyCode.F8);
      }
      scanner.send(parts[i]);
    }
    scanner.strike(KeyCode.F11);
    window.settle();
  }

  private void choose() throws Exception {
    fx(
        () -> {
          Note note = window.notifications.notes().getLast();
          note.offer().orElseThrow().run();
          return true;
        });
    waitFor(() -> window.shell.hasOverlay());
    scanner.pause();
  }

  private List<Item> named() throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().itemsByBarcode(tx, new ItemBarcode(GTIN)));
  }

  private List<String> titles() {
    return fx(
        () ->
            window.notifications.notes().stream()
                .map(note -> window.context.view().texts().of(note.title()))
                .toList());
  }

  private List<String> mores() {
    return fx(
        () ->
            window.notifications.notes().stream()
                .map(note -> window.context.view().texts().of(note.more()))
                .toList());
  }

  private String text(String id) {
    return fx(() -> window.find("#" + id, TextField.class).getText());
  }

  private String focused() {
    return fx(
        () -> {
          Node owner = window.stage.getScene().getFocusOwner();
          return owner == null ? "" : String.valueOf(owner.getId());
        });
  }
}
