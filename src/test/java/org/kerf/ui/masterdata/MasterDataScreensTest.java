package org.kerf.ui.masterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Party;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.Purchasing;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.controls.notes.Note;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** The pages of master data, over a real store. */
class MasterDataScreensTest {

  @TempDir Path folder;

  @Test
  void anItemIsTypedSavedAndTakenBackByKeyboardAlone() throws Exception {
    try (var demo = DemoStation.withPeopleOnly(folder);
        var window = open(demo)) {
      window.open("items", "");
      window.picture("items-empty");
      window.press("Ctrl+N");
      type(
          window,
          "HEA100",
          "Grindă HEA 100",
          "Profile",
          "S235JR",
          "",
          "16,7",
          "98,5",
          "",
          "",
          "",
          "",
          "",
          "",
          "500");
      for (int field = 13; field < 18; field++) {
        window.press(KeyCode.ENTER);
      }
      Item made = item(demo, "HEA100").orElseThrow();
      assertThat(made.name()).isEqualTo("Grindă HEA 100");
      assertThat(made.cutting().longestScrapped()).isEqualTo(Length.ofMillimetres(1_000));
      assertThat(text(window, "#item-longest-scrapped-rest-mm")).isEqualTo("1000");
      assertThat(notices(window)).containsExactly("S-a adăugat: Articol HEA100");
      window.mainPictures("item");

      window.press("Ctrl+Z");
      assertThat(item(demo, "HEA100").orElseThrow().inactive()).isTrue();
      assertThat(fx(() -> window.stage.getScene().getRoot().lookupAll(".kerf-pill"))).isNotEmpty();
      window.press(KeyCode.ESCAPE, KeyCode.ESCAPE);
      assertThat(fx(() -> window.find("#rail-items").getPseudoClassStates().toString()))
          .contains("current");
    }
  }

  @Test
  void faultsAreToldAtTheirFieldsInBothLanguagesAndWhatWasTypedStays() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = open(demo)) {
      window.open("item", "new");
      type(window, "IPE200-" + "x".repeat(60), "");
      assertThat(says(window, "#item-code-says")).contains("60");
      window.press(KeyCode.TAB);
      assertThat(says(window, "#item-name-says")).isEqualTo("Trebuie completat.");
      window.tabTo("item-price-lei-m");
      window.type("1.234");
      assertThat(says(window, "#item-price-lei-m-says")).contains("1234").contains("1,234");
      window.press("Ctrl+S");
      assertThat(focused(window)).isEqualTo("item-code");
      window.show(Language.ENGLISH, Theme.DARK);
      assertThat(says(window, "#item-name-says")).isEqualTo("Must be filled in.");
      assertThat(says(window, "#item-price-lei-m-says")).contains("1.234");
      assertThat(text(window, "#item-price-lei-m")).isEqualTo("1.234");
      window.picture("item-faults");
      window.picture("item-faults-small", 960, 540);
      window.press(KeyCode.ESCAPE);
      window.open("items", "");
      assertThat(notices(window)).anyMatch(said -> said.contains("What you typed is kept"));
      window.open("item", "new");
      assertThat(text(window, "#item-price-lei-m")).isEqualTo("1.234");
    }
  }

  @Test
  void aCodeThatAnotherItemHasIsToldWhileItIsTyped() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = open(demo)) {
      String code = anyItem(demo).code();
      window.open("item", "new");
      window.type(code);
      assertThat(says(window, "#item-code-says")).isEqualTo(code + " există deja.");
    }
  }

  @Test
  void aChangeOfSomebodyElseIsToldBeforeItIsWrittenOver() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = open(demo)) {
      Item item = anyItem(demo);
      window.open("items", "");
      fx(
          () -> {
            window.table().getSelectionModel().select(0);
            window.table().requestFocus();
            return true;
          });
      window.mainPictures("items");
      window.press(KeyCode.ENTER);
      assertThat(text(window, "#item-code")).isEqualTo(item.code());
      change(demo, item, "Preț (lei/m)", "77,7");
      window.tabTo("item-supplier-code");
      window.type("F-7");
      window.tabTo("item-stock-lengths-mm");
      window.type("12000; 6 m");
      window.tabTo("item-lead-time-days");
      window.type("21");
      window.press("Ctrl+S");
      assertThat(says(window, "#item-error")).contains("Preț (lei/m)").contains("77,7");
      assertThat(text(window, "#item-price-lei-m")).isEqualTo("77,7");
      assertThat(item(demo, item.code()).orElseThrow().supplierCode()).isEmpty();
      window.press("Ctrl+S");
      Item now = item(demo, item.code()).orElseThrow();
      assertThat(now.purchasing())
          .isEqualTo(
              new Purchasing(
                  item.minStock(), "F-7", List.of(Length.ofMetres(6), Length.ofMetres(12)), 21));
      window.picture("item-buying");
      assertThat(now.cutting().pricePerMetre()).isEqualTo(Money.ofBani(7_770));
    }
  }

  @Test
  void aHeldEnterGoesOnByOneFieldAndADoubleTapSavesOnce() throws Exception {
    try (var demo = DemoStation.withPeopleOnly(folder);
        var window = open(demo)) {
      window.open("location", "new");
      window.type("A03");
      fx(
          () -> {
            var keyboard = new Robot();
            keyboard.keyPress(KeyCode.ENTER);
            keyboard.keyPress(KeyCode.ENTER);
            keyboard.keyPress(KeyCode.ENTER);
            keyboard.keyRelease(KeyCode.ENTER);
            return true;
          });
      window.settle();
      assertThat(focused(window)).isEqualTo("location-zone");
      window.type("Hala 1");
      fx(
          () -> {
            window.find("#location-save").requestFocus();
            ((ButtonBase) window.find("#location-save")).fire();
            ((ButtonBase) window.find("#location-save")).fire();
            return true;
          });
      window.settle();
      assertThat(notices(window)).containsExactly("S-a adăugat: Locație A03");
      assertThat(focused(window))
          .as("not the button that takes it back")
          .isEqualTo("location-code");
      window.show(Language.ENGLISH, Theme.LIGHT);
      window.open("party", "new");
      window.type("F1");
      window.press(KeyCode.ENTER);
      window.type("Mill North");
      window.tabTo("party-supplier");
      window.press(KeyCode.DOWN, KeyCode.DOWN);
      window.picture("party-new", 1024, 700);
      window.press("Ctrl+S");
      Optional<Party> mill =
          demo.useCases.reading().of(tx -> demo.useCases.repositories().parties().byCode(tx, "F1"));
      assertThat(mill.map(Party::supplier)).contains(false);
    }
  }

  @Test
  void theFieldThatEnterGoesToIsSeenInASmallWindow() throws Exception {
    try (var demo = DemoStation.withPeopleOnly(folder);
        var window = open(demo)) {
      window.open("item", "new");
      window.resize(960, 540);
      for (int field = 0; field < 17; field++) {
        window.press(KeyCode.ENTER);
        assertThat(fx(() -> isSeen(window))).as(focused(window)).isTrue();
      }
      assertThat(focused(window)).isEqualTo("item-surplus-pieces");
      window.press(KeyCode.ENTER);
      assertThat(focused(window)).isEqualTo("item-code");
      assertThat(fx(() -> isSeen(window))).isTrue();
    }
  }

  /** Whether the field with the focus lies in what the page shows. */
  private static boolean isSeen(OfficeWindow window) {
    Node owner = window.stage.getScene().getFocusOwner();
    Node pane = window.find(".kerf-page .scroll-pane > .viewport");
    return pane.localToScene(pane.getLayoutBounds())
        .contains(owner.localToScene(owner.getLayoutBounds()));
  }

  @Test
  void whoMayNotChangeReadsOnly() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = open(demo)) {
      User worker = demo.user(Role.WORKER);
      fx(
          () -> {
            window.context.view().person().userProperty().set(worker);
            return true;
          });
      window.open("item", anyItem(demo).id().value().toString());
      assertThat(fx(() -> ((TextField) window.find("#item-code")).isEditable())).isFalse();
      assertThat(fx(() -> window.find("#item-save").getParent().isVisible())).isFalse();
      window.press("Ctrl+N");
      assertThat(text(window, "#item-code")).isNotEmpty();
      window.press("Ctrl+S");
      assertThat(notices(window)).isEmpty();
    }
  }

  @Test
  void theOtherKindsAreListedAndChangedAlike() throws Exception {
    try (var demo = new DemoStation(folder);
        var window = open(demo)) {
      for (String list : List.of("locations", "heats", "parties", "saws")) {
        window.open(list, "");
        window.picture(list + "-list");
        TableView<?> table = window.table();
        fx(
            () -> {
              table.getSelectionModel().select(0);
              table.requestFocus();
              return true;
            });
        window.press(KeyCode.ENTER);
        window.press(KeyCode.TAB);
        window.type("7");
        window.picture(list + "-one");
        window.press("Ctrl+S");
        assertThat(notices(window)).anyMatch(said -> said.startsWith("S-a modificat"));
        window.press("Ctrl+Z");
        assertThat(notices(window)).anyMatch(said -> said.startsWith("Din nou"));
        window.press(KeyCode.ESCAPE);
      }
    }
  }

  private static OfficeWindow open(DemoStation demo) throws Exception {
    return new OfficeWindow(
        demo,
        context ->
            fx(
                () -> {
                  var pages = new MasterDataPages(context);
                  return Stream.of(Group.STOCK, Group.SYSTEM)
                      .flatMap(group -> pages.specs(group).stream())
                      .toList();
                }));
  }

  /** Types into the fields from the one with the focus on, with Enter between them. */
  private static void type(OfficeWindow window, String... texts) throws Exception {
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        window.press(KeyCode.ENTER);
      }
      window.type(texts[i]);
    }
  }

  private static String text(OfficeWindow window, String selector) {
    return fx(() -> ((TextField) window.find(selector)).getText());
  }

  private static String says(OfficeWindow window, String selector) {
    return fx(() -> ((Labeled) window.find(selector)).getText());
  }

  private static String focused(OfficeWindow window) {
    return fx(
        () -> {
          Node owner = window.stage.getScene().getFocusOwner();
          return owner == null ? "" : owner.getId();
        });
  }

  private static List<String> notices(OfficeWindow window) {
    return fx(
        () ->
            window.notifications.notes().stream().map(Note::title).map(window.texts::of).toList());
  }

  private static Item anyItem(DemoStation demo) throws StationFault {
    return demo
        .useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().searchItems(tx, "", 999))
        .stream()
        .min(Comparator.comparing(Item::code))
        .orElseThrow();
  }

  private static Optional<Item> item(DemoStation demo, String code) throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().itemByCode(tx, code));
  }

  private static void change(DemoStation demo, Item item, String heading, String text)
      throws StationFault {
    Locale romanian = Language.ROMANIAN.locale();
    SaveRecord<Item> items = demo.useCases.masterRecords().items();
    List<String> headings =
        items.columns().stream().map(column -> column.heading(romanian)).toList();
    var cells = new ArrayList<>(items.cells(item, romanian));
    cells.set(headings.indexOf(heading), text);
    items.run(demo.command(Role.SUPERVISOR), Optional.of(item), cells, romanian);
  }
}
