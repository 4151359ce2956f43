package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.erp.csv.cell.Column;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.identity.model.Role;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** A bundle is received by keyboard, its location by scan, and the next one after it. */
class ReceiveScreenTest {

  @TempDir private Path folder;
  private DemoStation demo;
  private OfficeWindow window;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws Exception {
    demo = new DemoStation(folder);
    window =
        new OfficeWindow(
            demo, Language.ROMANIAN, Theme.LIGHT, context -> new StockPages(context).specs());
    window.open("stock", "");
    window.press("Ctrl+N");
    window.settle();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
  }

  @Test
  void enterLeadsFromTheLastFieldToTheLabelsAndFromThereToTheButton() throws Exception {
    window.tabTo("receive-received");
    window.press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("receive-labels");
    window.press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("receive-go");
  }

  @Test
  void bundleIsReceivedByKeyboardAndScanAndTakenBack() throws Exception {
    window.type("HEA-100-S235");
    window.press(KeyCode.TAB);
    window.press(KeyCode.TAB);
    assertThat(focused()).isEqualTo("receive-length-mm-");
    window.type("12000");
    window.press(KeyCode.ENTER);
    window.type("5");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    window.type("L-77");
    window.press(KeyCode.ENTER);
    scan(anyLocation());
    window.settle();
    assertThat(text("receive-labels")).as("as it is set").isEqualTo("1");
    window.tabTo("receive-labels");
    window.type("100");
    press();
    assertThat(says("receive-labels")).isEqualTo("Un număr întreg de la 0 la 99.");
    assertThat(focused()).isEqualTo("receive-labels");
    window.press("Ctrl+A");
    window.type("5");
    window.picture("receive-typed");
    window.picture("receive-typed-small", 1024, 700);
    window.press(KeyCode.ENTER);
    assertThat(focused()).as("Enter goes on from the labels, too").isEqualTo("receive-go");
    press();
    StockUnit unit = received();
    LabelJob label = labels().getFirst();
    assertThat(label.code()).isEqualTo(unit.code());
    assertThat(labels()).as("each is a label of its own").hasSize(5);
    assertThat(unit.onHand()).isEqualTo(5);
    assertThat(unit.shape()).isEqualTo(UnitShape.BUNDLE);
    assertThat(unit.lot()).isEqualTo("L-77");
    assertThat(unit.location()).contains(anyLocation().id());
    assertThat(focused()).isEqualTo("receive-pieces");
    assertThat(text("receive-length-mm-")).isEqualTo("12000");

    window.type("3");
    fx(
        () -> {
          field("receive-labels").setText("0");
          return true;
        });
    press();
    StockUnit second = received();
    assertThat(labels()).as("0 copies print no label").hasSize(5);
    assertThat(second.onHand()).isEqualTo(3);
    assertThat(second.id()).isNotEqualTo(unit.id());
    window.press("Ctrl+Z");
    assertThat(now(second)).isZero();
    assertThat(now(unit)).isEqualTo(5);
  }

  @Test
  void theLengthsThatAnItemIsBoughtInAreOffered() throws Exception {
    stockLengths("HEA-100-S235", "6000");
    window.type("HEA-100-S235");
    window.press(KeyCode.TAB);
    window.tabTo("receive-length-mm-");
    window.settle();
    assertThat(text("receive-length-mm-")).as("the only one").isEqualTo("6000");
    stockLengths("HEA-120-S235", "6000; 12100");
    fx(
        () -> {
          field("receive-item").setText("HEA-120-S235");
          field("receive-item").requestFocus();
          return true;
        });
    window.tabTo("receive-length-mm-");
    window.settle();
    window.picture("receive-lengths");
    fx(
        () -> {
          ((Button) window.find("#stock-lengths", FlowPane.class).getChildren().getLast()).fire();
          return true;
        });
    assertThat(text("receive-length-mm-")).isEqualTo("12100");
  }

  private void stockLengths(String code, String lengths) throws Exception {
    SaveRecord<Item> items = demo.useCases.masterRecords().items();
    Item item =
        demo.useCases
            .reading()
            .of(tx -> demo.useCases.repositories().stock().itemByCode(tx, code).orElseThrow());
    List<String> cells = new ArrayList<>(items.cells(item, Locale.ENGLISH));
    int column =
        items.columns().stream().map(Column::english).toList().indexOf("Stock lengths (mm)");
    cells.set(column, lengths);
    items.run(demo.command(Role.SUPERVISOR), Optional.of(item), cells, Locale.ENGLISH);
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingIsBooked() throws Exception {
    long before = documents();
    press();
    assertThat(says("receive-length-mm-")).isNotEmpty();
    assertThat(says("receive-pieces")).isNotEmpty();
    window.type("nu exista asa ceva");
    window.press(KeyCode.TAB);
    window.press(KeyCode.TAB);
    window.type("lung");
    window.press(KeyCode.ENTER);
    assertThat(says("receive-length-mm-")).contains("lung");
    window.tabTo("receive-length-mm-");
    fx(
        () -> {
          field("receive-length-mm-").setText("6000");
          field("receive-pieces").setText("2");
          field("receive-location").setText("A01");
          return true;
        });
    press();
    assertThat(says("receive-item")).contains("nu exista asa ceva");
    window.picture("receive-faults");
    assertThat(documents()).isEqualTo(before);
  }

  @Test
  void theSecondOfADoubleClickSaysNothingAndALabelScannedAnywhereIsTheLocation() throws Exception {
    fx(
        () -> {
          field("receive-item").setText("HEA-100-S235");
          field("receive-length-mm-").setText("6000");
          field("receive-pieces").setText("2");
          field("receive-pieces").requestFocus();
          return true;
        });
    scan(anyLocation());
    window.settle();
    assertThat(text("receive-pieces")).as("no text of the field").isEqualTo("2");
    assertThat(text("receive-location")).isEqualTo(anyLocation().name());
    assertThat(focused()).as("who types goes on where they were").isEqualTo("receive-pieces");
    press();
    long booked = documents();
    press();
    assertThat(documents()).isEqualTo(booked);
    assertThat(says("receive-pieces")).isEmpty();
    window.type("x");
    press();
    assertThat(says("receive-pieces")).isNotEmpty();
  }

  @Test
  void anEmptyFieldSaysThatItMustBeFilledIn() throws Exception {
    press();
    assertThat(says("receive-length-mm-")).isEqualTo("Trebuie completat.");
  }

  @Test
  void aKnownHeatIsLookedUpAndPicked() throws Exception {
    window.tabTo("receive-heat");
    window.press(KeyCode.F4);
    window.picture("receive-heats");
    window.press(KeyCode.ENTER);
    String picked = text("receive-heat");
    assertThat(isHeat(picked)).isTrue();
    window.press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("receive-batch");
  }

  private void press() throws Exception {
    fx(
        () -> {
          window.find("#receive-go", Button.class).fire();
          return true;
        });
    window.settle();
  }

  private void scan(Location location) throws Exception {
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    scanner.scan(location.code().text(), KeyCode.ENTER);
  }

  private String focused() {
    return fx(
        () -> {
          Node owner = window.stage.getScene().getFocusOwner();
          return owner == null ? "" : String.valueOf(owner.getId());
        });
  }

  private TextField field(String id) {
    return window.find("#" + id, TextField.class);
  }

  private String text(String id) {
    return fx(() -> field(id).getText());
  }

  private String says(String id) {
    return fx(() -> window.find("#" + id + "-says", Label.class).getText());
  }

  /** The unit that the last notice names. */
  private StockUnit received() throws Exception {
    String said = fx(() -> window.texts.of(window.notifications.notes().getLast().title()));
    ShortCode code = ShortCode.parse(said.substring(0, 12).strip()).orElseThrow();
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().lineByCode(tx, code).orElseThrow().unit());
  }

  private List<LabelJob> labels() throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 10));
  }

  private int now(StockUnit unit) throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().unit(tx, unit.id()).orElseThrow().onHand());
  }

  private long documents() throws Exception {
    return demo.useCases
        .reading()
        .<List<?>>of(tx -> demo.useCases.audit().lines(tx, Long.MAX_VALUE, 10_000))
        .size();
  }

  private boolean isHeat(String number) throws Exception {
    return demo.useCases
        .reading()
        .<Boolean>of(
            tx -> demo.useCases.repositories().stock().heatByNumber(tx, number).isPresent());
  }

  private Location anyLocation() throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().searchLocations(tx, "A01", 1))
        .getFirst();
  }
}
