package org.kerf.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.kernel.Length;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.HeatColumn;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.View;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** A new order on its page: typed by keyboard alone, pasted, kept, and saved once. */
class OrderEntryTest {

  @TempDir Path folder;
  private DemoStation demo;
  private OfficeWindow window;

  @BeforeEach
  void open() throws Exception {
    demo = new DemoStation(folder);
    window = window(Language.ENGLISH);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
  }

  private OfficeWindow window(Language language) throws Exception {
    return new OfficeWindow(
        demo, language, Theme.LIGHT, context -> new OrdersPages(context).specs());
  }

  @Test
  void aWholeOrderIsTypedByKeyboardAlone() throws Exception {
    window.press("Ctrl+K");
    window.type("new ord");
    window.press(KeyCode.ENTER);
    assertThat(window.find("#page-title", Label.class).getText()).isEqualTo("New order");
    window.press("Alt+Left");
    window.press("Ctrl+N");
    assertThat(window.find("#page-title", Label.class).getText()).isEqualTo("New order");
    customerAndDue();
    window.type("ipe 200");
    window.press(KeyCode.ENTER);
    waitForCell("entry-cell");
    window.type("12 x 2450");
    window.press(KeyCode.ENTER);
    window.type("beam G1");
    window.press(KeyCode.ENTER);
    window.type("zz");
    window.press(KeyCode.TAB);
    window.settle();
    assertThat(says()).anyMatch(text -> text.contains("“zz”"));
    window.press("Esc");
    window.press("Delete");
    assertThat(total("pieces")).isEqualTo("12");
    assertThat(total("metres")).startsWith("29");
    String number = fx(() -> window.find("#entry-number", TextField.class).getText());
    window.press("Ctrl+S");
    window.settle();
    assertThat(window.find("#page-title", Label.class).getText()).isEqualTo(number);
    CutOrder saved = order(number).orElseThrow();
    assertThat(saved.lines()).hasSize(1);
    CutLine line = saved.lines().getFirst();
    assertThat(line.quantity()).isEqualTo(12);
    assertThat(line.length()).isEqualTo(Length.ofMillimetres(2_450));
    assertThat(line.mark()).isEqualTo("beam G1");
    window.press("Ctrl+Z");
    window.settle();
    assertThat(order(number).orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void aLineAsksForAHeatAndForTheCustomersOwnMaterial() throws Exception {
    String heat =
        demo.useCases
            .reading()
            .of(
                tx ->
                    demo.useCases
                        .repositories()
                        .stock()
                        .heats(
                            tx,
                            "",
                            false,
                            Sorting.ascending(HeatColumn.NUMBER),
                            Optional.empty(),
                            1))
            .getFirst()
            .number();
    window.open("new-order", "");
    customerAndDue();
    window.type("ipe 200");
    window.press(KeyCode.ENTER);
    waitForCell("entry-cell");
    window.type("3 x 1500");
    for (int cells = 0; cells < 5; cells++) {
      window.press(KeyCode.TAB);
    }
    waitForCell("entry-heat");
    window.type("gibt's nicht");
    window.press(KeyCode.TAB);
    window.settle();
    assertThat(says()).anyMatch(text -> text.contains("There is no heat"));
    window.type("perhaps");
    assertThat(says()).anyMatch(text -> text.contains("the customer's own material"));
    fx(() -> window.stage.getScene().getFocusOwner() instanceof TextField field && cleared(field));
    window.type("x");
    window.press("Shift+Tab");
    waitForCell("entry-heat");
    window.type(heat);
    window.press(KeyCode.ENTER);
    waitForCell("entry-cell");
    picture("new-order-heat");
    String number = fx(() -> window.find("#entry-number", TextField.class).getText());
    window.press("Ctrl+S");
    window.settle();
    CutOrder saved = order(number).orElseThrow();
    assertThat(saved.lines().getFirst().heat()).isEqualTo(heat);
    assertThat(saved.lines().getFirst().materialOf().partyId()).contains(saved.customer());
  }

  private static boolean cleared(TextField field) {
    field.clear();
    return true;
  }

  @Test
  void whatIsMissingIsSaidAtTheFieldsAndNothingIsSaved() throws Exception {
    int before = openOrders();
    window.open("new-order", "");
    window.press("Ctrl+S");
    window.settle();
    assertThat(window.find("#entry-customer-says", Label.class).getText())
        .isEqualTo("Choose a customer");
    assertThat(focused()).isEqualTo("entry-customer");
    customerAndDue();
    window.type("ipe-200-s235");
    window.press(KeyCode.ENTER);
    waitForCell("entry-cell");
    window.type("1,5");
    window.press("Ctrl+S");
    window.settle();
    assertThat(says()).anyMatch(text -> text.contains("whole number"));
    assertThat(openOrders()).isEqualTo(before);
  }

  @Test
  void anUnknownCustomerIsSaidOnceInItsPlace() throws Exception {
    window.open("new-order", "");
    window.press("Ctrl+S");
    fx(
        () -> {
          window.find("#entry-customer", TextField.class).requestFocus();
          return true;
        });
    window.type("zzzz");
    window.press(KeyCode.ENTER);
    waitFor(() -> isSaid("#lookup-none"));
    window.settle();
    picture("new-order-unknown-customer");
    assertThat(isSaid("#entry-customer-says")).as("that none is found says it").isFalse();
  }

  private boolean isSaid(String label) {
    return fx(
        () -> {
          Label said = window.find(label, Label.class);
          return said.isVisible() && !said.getText().isEmpty();
        });
  }

  @Test
  void aRemovedLineCannotBePutBackIntoAnOrderThatIsSaved() throws Exception {
    window.open("new-order", "");
    customerAndDue();
    clip("IPE-200-S235\t12\t2450\tG1\r\nIPE-200-S235\t1\t2450\tG2\r\n");
    window.press("Ctrl+V");
    window.settle();
    assertThat(titles()).hasSize(1);
    fx(
        () -> {
          var lines = window.find("#entry-lines", ListView.class);
          lines.getSelectionModel().select(1);
          lines.requestFocus();
          return true;
        });
    window.press("Ctrl+Delete");
    window.settle();
    assertThat(titles()).contains("entry.line-removed");
    window.press("Ctrl+S");
    window.settle();
    assertThat(titles()).containsExactly("entry.saved");
  }

  private List<String> titles() {
    return fx(() -> window.notifications.notes().stream().map(note -> note.title().key()).toList());
  }

  @Test
  void rowsOfASpreadsheetArePastedAndTakenBack() throws Exception {
    window.open("new-order", "");
    customerAndDue();
    String rows =
        """
        Item\tPieces\tLength\tMark\r
        IPE-200-S235\t12,00\t2450,5\tG1\r
        Profil IPE 220\t4\t1,2 m\tG2\r
        IPE-200-S235\t1\t99000\tG3\r
        """;
    clip(rows);
    window.press("Ctrl+V");
    window.settle();
    assertThat(total("pieces")).isEqualTo("17");
    assertThat(total("lines")).isEqualTo("3");
    assertThat(window.find("#entry-total-says", Label.class).getText())
        .isEqualTo("No bar in stock is long enough for line 3.");
    picture("new-order");
    String number = fx(() -> window.find("#entry-number", TextField.class).getText());
    window.press("Ctrl+S");
    window.settle();
    assertThat(order(number).orElseThrow().lines())
        .extracting(CutLine::length)
        .containsExactly(
            Length.ofMicrometres(2_450_500),
            Length.ofMillimetres(1_200),
            Length.ofMillimetres(99_000));
  }

  @Test
  void ofManyLinesTheOneThatIsTypedIsInSight() throws Exception {
    window.open("new-order", "");
    customerAndDue();
    clip("IPE-200-S235\t2\t1200\tG\n".repeat(300));
    window.press("Ctrl+V");
    window.settle();
    assertThat(total("pieces")).isEqualTo("600");
    waitForCell("entry-item");
    assertThat(inSight("entry-item")).isTrue();
    for (int i = 0; i < 15; i++) {
      window.press(KeyCode.UP);
    }
    assertThat(focused()).isEqualTo("entry-item");
    assertThat(inSight("entry-item")).isTrue();
    window.press(KeyCode.TAB);
    window.type("9");
    assertThat(total("pieces")).isEqualTo("607");
    window.press("Ctrl+Z");
    window.press("Esc");
    window.press("Delete");
    assertThat(total("lines")).isEqualTo("299");
    window.press("Ctrl+Z");
    assertThat(total("lines")).isEqualTo("300");
  }

  private boolean inSight(String id) {
    return fx(
        () -> {
          Node field = window.find("#" + id);
          Node list = window.find("#entry-lines");
          return list.localToScene(list.getLayoutBounds())
              .contains(field.localToScene(field.getLayoutBounds()));
        });
  }

  @Test
  void aHeldSaveSavesOnce() throws Exception {
    int before = openOrders();
    window.open("new-order", "");
    customerAndDue();
    clip("IPE-200-S235\t12\t2450\tG1\n");
    window.press("Ctrl+V");
    window.settle();
    for (int i = 0; i < 5; i++) {
      window.pressOnly("Ctrl+S");
    }
    window.settle();
    assertThat(openOrders()).isEqualTo(before + 1);
  }

  @Test
  void aHalfTypedOrderOutlivesTheWindow() throws Exception {
    window.open("new-order", "");
    customerAndDue();
    clip("IPE-200-S235\t12\t2450\tG1\nzz\tx\t1\n");
    window.press("Ctrl+V");
    window.settle();
    window.open("orders", "");
    window.open("new-order", "");
    assertThat(total("lines")).isEqualTo("2");
    Thread.sleep(800);
    window.settle();
    window.close();
    window = window(Language.ROMANIAN);
    window.open("new-order", "");
    window.settle();
    assertThat(total("lines")).isEqualTo("2");
    assertThat(total("pieces")).isEqualTo("12");
    assertThat(fx(() -> window.find("#entry-due", TextField.class).getText())).isEqualTo("+3");
    assertThat(fx(() -> window.find("#entry-customer", TextField.class).getText())).isNotEmpty();
  }

  @Test
  void anotherOrderOfThisNumberIsSaidAtTheNumber() throws Exception {
    window.open("new-order", "");
    customerAndDue();
    clip("IPE-200-S235\t12\t2450\tG1\n");
    window.press("Ctrl+V");
    fx(
        () -> {
          window.find("#entry-number", TextField.class).setText("CD-0417");
          return true;
        });
    window.press("Ctrl+S");
    window.settle();
    assertThat(window.find("#entry-number-says", Label.class).getText())
        .isEqualTo("There is an order CD-0417 already");
    assertThat(focused()).isEqualTo("entry-number");
    assertThat(total("pieces")).isEqualTo("12");
  }

  private void customerAndDue() throws Exception {
    fx(
        () -> {
          window.find("#entry-customer", TextField.class).requestFocus();
          return true;
        });
    window.type("construc");
    window.press(KeyCode.ENTER);
    waitFor(() -> "entry-number".equals(focused()));
    window.press(KeyCode.ENTER);
    window.type("+3");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    waitForCell("entry-item");
  }

  private void waitForCell(String id) throws Exception {
    waitFor(() -> id.equals(focused()));
  }

  private String focused() {
    return fx(
        () ->
            Optional.ofNullable(window.stage.getScene().getFocusOwner())
                .map(node -> String.valueOf(node.getId()))
                .orElse(""));
  }

  private String total(String what) {
    return fx(() -> window.find("#entry-total-" + what, Label.class).getText());
  }

  private List<String> says() {
    return fx(
        () ->
            window.find("#entry-lines", ListView.class).lookupAll(".kerf-entry-says").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList());
  }

  private static void clip(String text) {
    fx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  private Optional<CutOrder> order(String number) throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().orders().byNumber(tx, number));
  }

  private int openOrders() throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().orders().count(tx, OrderState.OPEN));
  }

  private void picture(String name) throws Exception {
    for (View view : View.pictured()) {
      window.show(view.language(), view.theme());
      window.picture(name);
      window.picture(name + "-1024", 1024, 700);
    }
    window.show(Language.ENGLISH, Theme.LIGHT);
  }
}
