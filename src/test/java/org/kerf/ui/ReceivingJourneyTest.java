package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.DeliveryState;
import org.kerf.receiving.model.Difference;
import org.kerf.receiving.model.DifferenceKind;
import org.kerf.receiving.model.DifferenceReason;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** Journey 1: three bundles with two heats are announced and received, one of them short. */
class ReceivingJourneyTest {

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
    window = new OfficeWindow(demo, context -> fx(() -> StationPages.specs(context)));
  }

  @AfterEach
  void close() {
    window.close();
    demo.close();
  }

  @Test
  void threeBundlesOfTwoHeatsOneShortAreReceivedByKeyboardAndScan() throws Exception {
    announce();
    DeliveryProgress announced = progress();
    assertThat(announced.lines()).hasSize(2);
    window.picture("delivery-announced");

    window.press("F6");
    assertThat(focused()).isEqualTo("receipt-count-0");
    window.type("10");
    fire("receipt-more-0");
    assertThat(focused()).isEqualTo("receipt-count-2");
    window.type("10");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("receipt-heat-2");
    window.type("SAR-77");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(focused()).as("after a heat nobody knows").isEqualTo("receipt-location-2");
    set("receipt-count-1", "8");
    scan(location());
    window.settle();
    assertThat(text("receipt-location-0")).isEqualTo(location().name());
    assertThat(text("receipt-location-1")).isEqualTo(location().name());
    assertThat(words("reason-short-2")).isEqualTo("Lipsesc 4 bare");

    window.press("Ctrl+Enter");
    assertThat(words("receipt-says-2")).contains("SAR-77");
    assertThat(progress().state()).isEqualTo(DeliveryState.EXPECTED);
    fx(
        () -> {
          window.find("#receipt-new-heat-2", CheckBox.class).setSelected(true);
          window.find("#receipt-certificate-type-2", TextField.class).setText("3.1");
          return true;
        });
    window.press("Ctrl+Enter");
    assertThat(progress().state()).as("a reason is missing").isEqualTo(DeliveryState.EXPECTED);
    choose("reason-short-2-why", DifferenceReason.NOT_SENT);
    window.picture("delivery-receipt-typed");
    window.press("Ctrl+Enter");

    DeliveryProgress received = progress();
    assertThat(received.state()).isEqualTo(DeliveryState.RECEIVED);
    assertThat(received.receipts().getFirst().differences())
        .extracting(Difference::kind, Difference::count)
        .containsExactly(tuple(DifferenceKind.SHORT, 4));
    assertThat(units(received)).extracting(StockUnit::onHand).containsExactly(10, 10, 8);
    assertThat(labels())
        .extracting(LabelJob::code, LabelJob::state)
        .containsExactlyInAnyOrderElementsOf(
            units(received).stream().map(unit -> tuple(unit.code(), LabelState.QUEUED)).toList());
    assertThat(heat("SAR-77").certificateType()).isEqualTo("3.1");
    assertThat(units(received).get(1).heat()).contains(heat("SAR-77").id());
    window.picture("delivery-received");

    window.press("Ctrl+Z");
    assertThat(progress().state()).isEqualTo(DeliveryState.EXPECTED);
    assertThat(units(received)).extracting(StockUnit::onHand).containsExactly(0, 0, 0);
    assertThat(labels()).extracting(LabelJob::state).containsOnly(LabelState.WITHDRAWN);
  }

  private List<LabelJob> labels() throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 10));
  }

  @Test
  void allThatIsMissingInAReceiptIsToldAndLedTo() throws Exception {
    announce();
    window.press("F6");
    set("receipt-count-0", "20");
    set("receipt-heat-0", "SAR-71");
    set("receipt-count-1", "8");
    set("receipt-heat-1", "SAR-72");
    fire("receipt-more-1");
    set("receipt-count-2", "2");
    assertThat(words("reason-short-2")).isEqualTo("Lipsesc 2 bare");
    fire("receipt-remove-2");
    assertThat(fx(() -> window.stage.getScene().lookup("#receipt-count-2"))).isNull();
    assertThat(words("reason-short-2")).isEqualTo("Lipsesc 4 bare");
    assertThat(fx(() -> window.find("#receipt-remove-1").isVisible()))
        .as("a line has one bundle at least")
        .isFalse();
    scan(location());
    window.settle();
    window.press("Ctrl+Enter");
    assertThat(words("receipt-says-0")).contains("SAR-71");
    assertThat(words("receipt-says-1")).contains("SAR-72");
    assertThat(focused()).isEqualTo("receipt-heat-0");
    for (int row = 0; row < 2; row++) {
      CheckBox box = window.find("#receipt-new-heat-" + row, CheckBox.class);
      fx(
          () -> {
            box.setSelected(true);
            return true;
          });
    }
    window.resize(1024, 700);
    window.press("Ctrl+Enter");
    assertThat(focused()).isEqualTo("reason-short-2-why");
    assertThat(isSeen("reason-short-2-why")).isTrue();
    window.picture("delivery-receipt-reason-missing");
    window.picture("delivery-receipt-reason-missing-small", 1024, 700);
    choose("reason-short-2-why", DifferenceReason.NOT_SENT);
    set("receipt-occurred", "-1");
    window.press("Ctrl+Enter");
    assertThat(progress().state()).isEqualTo(DeliveryState.RECEIVED);
    StockUnit unit = units(progress()).getFirst();
    assertThat(unit.since())
        .isBefore(window.context.view().clock().instant().minus(Duration.ofHours(6)));
  }

  private boolean isSeen(String id) {
    return fx(
        () -> {
          Node page = window.find(".kerf-page-body-scrolled").lookup(".scroll-pane");
          Node node = window.find("#" + id);
          return page.localToScene(page.getLayoutBounds())
              .contains(node.localToScene(node.getLayoutBounds()));
        });
  }

  @Test
  void aPartThatCameIsNotCalledTheWholeDelivery() throws Exception {
    announce();
    window.press("F6");
    set("receipt-count-0", "20");
    scan(location());
    window.settle();
    window.press("Ctrl+Enter");
    assertThat(progress().state()).isEqualTo(DeliveryState.PARTLY);
    assertThat(fx(() -> window.texts.of(window.notifications.notes().getLast().title())))
        .startsWith("O parte din livrarea");
  }

  @Test
  void whatCameIsPutAwayByScanOnce() throws Exception {
    announce();
    window.press("F6");
    set("receipt-count-0", "20");
    scan(location());
    window.settle();
    window.press("Ctrl+Enter");
    StockUnit unit = units(progress()).getFirst();

    window.open("put-away", "");
    scan(unit.code());
    window.settle();
    assertThat(words("putaway-code")).isEqualTo(unit.code().spaced());
    assertThat(words("putaway-why")).isNotEmpty();
    window.picture("putaway-unit");
    Location to = location("B02");
    scan(to);
    window.settle();
    assertThat(words("putaway-said")).isEqualTo(unit.code().spaced() + " e la B02");
    assertThat(units(progress()).getFirst().location()).contains(to.id());
    long booked = documents();
    scan(to);
    window.settle();
    assertThat(words("putaway-said")).isEqualTo(unit.code().spaced() + " e deja la B02");
    assertThat(documents()).isEqualTo(booked);
    window.picture("putaway-done");
    assertThat(words("putaway-count")).isEqualTo("1 unitate pusă la loc");
    window.press("Ctrl+Z");
    assertThat(units(progress()).getFirst().location()).contains(location().id());
    assertThat(words("putaway-count")).isEqualTo("0 unități puse la loc");
    assertThat(fx(() -> window.find("#putaway-list", ListView.class).getItems().size()))
        .as("it waits again")
        .isOne();
  }

  @Test
  void afterAScanTheLocationCanBeTyped() throws Exception {
    announce();
    window.press("F6");
    set("receipt-count-0", "20");
    set("receipt-location-0", "A01");
    window.press("Ctrl+Enter");
    StockUnit unit = units(progress()).getFirst();
    window.open("put-away", "");
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    scanner.scan(unit.code().text(), KeyCode.ENTER);
    window.settle();
    scanner.type("B02");
    Pulses.pass(window.stage);
    assertThat(text("putaway-location")).isEqualTo("B02");
    assertThat(focused()).isEqualTo("putaway-location");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(units(progress()).getFirst().location()).contains(location("B02").id());
  }

  @Test
  void aWrongScanWaitsWhilePuttingAway() throws Exception {
    announce();
    window.press("F6");
    set("receipt-count-0", "20");
    scan(location());
    window.settle();
    window.press("Ctrl+Enter");
    StockUnit unit = units(progress()).getFirst();
    window.open("put-away", "");
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    ShortCode gone = ShortCode.of(ShortCode.Kind.BAR, "00", 12_345);
    for (ShortCode code : List.of(unit.code(), gone, location("B02").code(), unit.code())) {
      scanner.scan(code.text(), KeyCode.ENTER);
      window.settle();
    }
    assertThat(words("scan-stop-what")).isEqualTo("Nimic nu are codul " + gone.spaced());
    assertThat(words("scan-stop-meanwhile")).isEqualTo("2 scanări nu s-au luat");
    window.picture("putaway-stopped");
    window.picture("putaway-stopped-small", 1024, 700);
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("putaway-stopped");
    window.show(Language.ROMANIAN, Theme.LIGHT);
    assertThat(units(progress()).getFirst().location()).contains(location().id());
    window.press(KeyCode.ENTER);
    scanner.scan(location("B02").code().text(), KeyCode.ENTER);
    window.settle();
    assertThat(units(progress()).getFirst().location()).contains(location("B02").id());
    assertThat(words("putaway-count")).isEqualTo("1 unitate pusă la loc");
  }

  @Test
  void anEnterThatIsHeldTakesOneLineAndNothingOfTheNext() throws Exception {
    window.open("deliveries", "");
    window.press("Ctrl+N");
    window.tabTo("delivery-note");
    holdEnter();
    assertThat(focused()).isEqualTo("delivery-line-item");
    assertThat(text("delivery-line-item")).isEmpty();
    window.type("HEA-100-S235");
    window.tabTo("delivery-line-length-mm-");
    set("delivery-line-length-mm-", "12000");
    set("delivery-line-pieces", "20");
    window.tabTo("delivery-line-heat");
    holdEnter();
    assertThat(text("delivery-line-item")).isEmpty();
    fx(
        () -> {
          window.find("#delivery-delivery", TextField.class).requestFocus();
          return true;
        });
    pressEnter(KeyEvent.KEY_PRESSED);
    assertThat(focused()).as("after one Enter").isEqualTo("delivery-supplier");
  }

  @Test
  void aNewDeliveryForgetsTheFaultsOfTheOneBefore() throws Exception {
    window.open("deliveries", "");
    window.press("Ctrl+N");
    String hint = words("delivery-delivery-says");
    window.press("Ctrl+Enter");
    assertThat(words("delivery-delivery-says")).isNotEqualTo(hint);
    window.open("deliveries", "");
    window.press("Ctrl+N");
    assertThat(words("delivery-delivery-says")).isEqualTo(hint);
  }

  private void holdEnter() throws Exception {
    for (int repeat = 0; repeat < 5; repeat++) {
      pressEnter(KeyEvent.KEY_PRESSED);
    }
    pressEnter(KeyEvent.KEY_RELEASED);
  }

  private void pressEnter(EventType<KeyEvent> what) throws Exception {
    fx(
        () -> {
          Event.fireEvent(
              window.stage.getScene().getFocusOwner(),
              new KeyEvent(what, "", "", KeyCode.ENTER, false, false, false, false));
          return true;
        });
    window.settle();
  }

  @Test
  void withoutAScannerTheUnitIsTakenFromTheListAndTheLocationTyped() throws Exception {
    announce();
    window.press("F6");
    set("receipt-count-0", "20");
    set("receipt-location-0", "A01");
    window.press("Ctrl+Enter");
    window.open("put-away", "");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("putaway-location");
    window.type("B02");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(units(progress()).getFirst().location()).contains(location("B02").id());
  }

  private long documents() throws Exception {
    return demo.useCases
        .reading()
        .<List<?>>of(tx -> demo.useCases.audit().lines(tx, Long.MAX_VALUE, 10_000))
        .size();
  }

  @Test
  void aDeliveryIsClosedShortWithAReasonAndExpectedAgain() throws Exception {
    announce();
    fire("Închide incompletă", true);
    window.type("furnizorul renunță");
    window.press(KeyCode.ENTER);
    assertThat(progress().state()).isEqualTo(DeliveryState.CLOSED_SHORT);
    window.picture("delivery-closed");
    window.press("Ctrl+Z");
    assertThat(progress().state()).isEqualTo(DeliveryState.EXPECTED);
  }

  @Test
  void aPageOfADeliveryThatIsNotThereLeadsToTheList() throws Exception {
    for (String page : List.of("receive-delivery", "delivery")) {
      for (String argument : List.of("", "AV-2201", "00000000-0000-0000-0000-000000000001")) {
        window.open(page, argument);
        assertThat(window.find("#filter-search", TextField.class)).as(page).isNull();
        fire("empty-action");
        assertThat(window.find("#filter-search", TextField.class)).as("list").isNotNull();
      }
    }
  }

  /** A line of two bundles, and one of one. */
  private void announce() throws Exception {
    window.open("deliveries", "");
    window.picture("deliveries-empty");
    window.press("Ctrl+N");
    window.type("AV-2201");
    window.press(KeyCode.ENTER);
    window.type("K001");
    window.press(KeyCode.TAB);
    assertThat(focused()).isEqualTo("delivery-expected");
    window.type("+1");
    window.tabTo("delivery-line-item");
    line("HEA-100-S235", "12000", "20");
    window.open("deliveries", "");
    window.press("Ctrl+N");
    window.tabTo("delivery-line-item");
    line("IPE-80-S235", "6000", "12");
    window.picture("delivery-typed");
    window.press("Ctrl+Enter");
  }

  private void line(String item, String length, String count) throws Exception {
    window.type(item);
    window.tabTo("delivery-line-length-mm-");
    window.type(length);
    window.press(KeyCode.ENTER);
    window.type(count);
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("delivery-line-item");
  }

  private DeliveryProgress progress() throws Exception {
    var deliveries = demo.useCases.repositories().deliveries();
    return demo.useCases.reading().of(tx -> deliveries.byReference(tx, "AV-2201").orElseThrow());
  }

  private List<StockUnit> units(DeliveryProgress delivery) throws Exception {
    var all = demo.useCases.repositories();
    return demo.useCases
        .reading()
        .of(
            tx ->
                all.ledger().movements(tx, delivery.receipts().getFirst().document()).stream()
                    .map(movement -> all.stock().unit(tx, movement.unit()).orElseThrow())
                    .toList());
  }

  private Heat heat(String number) throws Exception {
    var stock = demo.useCases.repositories().stock();
    return demo.useCases.reading().of(tx -> stock.heatByNumber(tx, number).orElseThrow());
  }

  private Location location() throws Exception {
    return location("A01");
  }

  private Location location(String name) throws Exception {
    var stock = demo.useCases.repositories().stock();
    return demo.useCases.reading().of(tx -> stock.locationByName(tx, name).orElseThrow());
  }

  private void scan(Location location) throws Exception {
    scan(location.code());
  }

  private void scan(ShortCode code) throws Exception {
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    scanner.scan(code.text(), KeyCode.ENTER);
  }

  private void fire(String id) throws Exception {
    fx(
        () -> {
          window.find("#" + id, Button.class).fire();
          return true;
        });
    window.settle();
  }

  /** A button of the top bar by its words. */
  private void fire(String words, boolean shown) throws Exception {
    fx(
        () -> {
          window.stage.getScene().getRoot().lookupAll(".button").stream()
              .map(Button.class::cast)
              .filter(button -> button.isVisible() == shown && words.equals(button.getText()))
              .findFirst()
              .orElseThrow()
              .fire();
          return true;
        });
    window.settle();
  }

  private void set(String id, String text) throws Exception {
    fx(
        () -> {
          window.find("#" + id, TextField.class).setText(text);
          return true;
        });
    window.settle();
  }

  @SuppressWarnings("unchecked")
  private void choose(String id, DifferenceReason reason) throws Exception {
    fx(
        () -> {
          window.find("#" + id, ComboBox.class).setValue(reason);
          return true;
        });
    window.settle();
  }

  private String focused() {
    return fx(
        () -> {
          Node owner = window.stage.getScene().getFocusOwner();
          return owner == null ? "" : String.valueOf(owner.getId());
        });
  }

  private String text(String id) {
    return fx(() -> window.find("#" + id, TextField.class).getText());
  }

  private String words(String id) {
    return fx(() -> window.find("#" + id, Label.class).getText());
  }
}
