package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Words;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window by keyboard alone, through real key presses. */
class KeyboardTest {

  /** So often a list is looked at that reads on; drawing takes a sixtieth of a second or longer. */
  private static final int LOOKS = 1_000;

  private final FxRobot robot = new FxRobot();
  private ShellUnderTest kit;
  private Stage stage;

  @BeforeEach
  void openTheWindow() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    kit =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000, () -> new ShellUnderTest(Language.ENGLISH, Theme.LIGHT));
    robot.interact(
        () -> {
          kit.show(stage);
          kit.ready();
        });
    settle();
  }

  @AfterEach
  void closeTheWindow() throws Exception {
    kit.workers.shutdownNow();
    FxToolkit.setupFixture(stage::hide);
  }

  @Test
  void altAndDigitOpensTheGroup() {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(title()).isEqualTo("Stock explorer");
    robot.push(KeyCode.ALT, KeyCode.DIGIT3);
    assertThat(title()).isEqualTo("Orders");
    robot.push(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(title()).isEqualTo("Today");
  }

  @Test
  void groupReopensThePageThatWasLastOpenInIt() {
    robot.interact(() -> kit.shell.open("plan"));
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    robot.push(KeyCode.ALT, KeyCode.DIGIT3);
    assertThat(title()).isEqualTo("Cutting plan");
  }

  @Test
  void searchFindsAPageAndEnterOpensIt() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("cutting");
    waitFor(() -> hits().getItems().size() == 1);
    robot.push(KeyCode.ENTER);
    settle();
    assertThat(title()).isEqualTo("Cutting plan");
  }

  @Test
  void searchFindsABarAndArrowsChooseAmongTheHits() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("b01");
    waitFor(() -> hits().getItems().size() == 3);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.UP);
    robot.push(KeyCode.ENTER);
    settle();
    assertThat(kit.opened).containsExactly("B01 00A2G5 S");
  }

  @Test
  void escapeClosesTheSearchAndGivesTheFocusBack() {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    settle();
    Node before = focused();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(focused()).isInstanceOf(TextField.class).isNotEqualTo(before);
    robot.push(KeyCode.ESCAPE);
    assertThat(focused()).isEqualTo(before);
  }

  @Test
  void escapeClosesTheKeysAndGivesTheFocusBack() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    waitFor(() -> !table().getItems().isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.F);
    Node before = focused();
    robot.push(KeyCode.F1);
    settle();
    assertThat(focused()).isNotEqualTo(before);
    robot.push(KeyCode.ESCAPE);
    settle();
    assertThat(focused()).isEqualTo(before);
  }

  @Test
  void tabDoesNotLeadBehindTheSearch() {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    Node field = focused();
    robot.push(KeyCode.TAB);
    settle();
    assertThat(focused()).isEqualTo(field);
  }

  @Test
  void searchFindsWhatCanBeDone() throws Exception {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("receptie");
    waitFor(() -> hits().getItems().size() == 1);
    robot.push(KeyCode.ENTER);
    settle();
    assertThat(kit.opened).containsExactly("new");
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("language");
    waitFor(() -> hits().getItems().size() == 1);
    robot.push(KeyCode.ENTER);
    settle();
    assertThat(title()).isEqualTo("Explorator stoc");
  }

  @Test
  void searchFindsTheChangeOfTheUser() throws Exception {
    robot.interact(
        () -> kit.shell.statusBar().setOnOpen(StatusItem.USER, () -> kit.opened.add("who it is")));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("change us");
    waitFor(() -> hits().getItems().size() == 1);
    robot.push(KeyCode.ENTER);
    settle();
    assertThat(kit.opened).containsExactly("who it is");
  }

  @Test
  void searchThatFoundNothingFindsAgain() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("cutt");
    waitFor(() -> hits().getItems().size() == 1);
    robot.write("q");
    waitFor(() -> robot.lookup(".kerf-palette-none").queryAs(Label.class).isVisible());
    robot.push(KeyCode.BACK_SPACE);
    waitFor(() -> hits().getItems().size() == 1);
    robot.push(KeyCode.ENTER);
    settle();
    assertThat(title()).isEqualTo("Cutting plan");
  }

  @Test
  void keysOverlayListsThoseOfThePage() {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    robot.push(KeyCode.F1);
    assertThat(robot.lookup(".kerf-shortcuts .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("Ctrl+K", "Search anything", "Ctrl+N", "Recepție nouă");
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.N);
    assertThat(kit.opened).containsExactly("new");
  }

  @Test
  void arrowsMoveInTheTableAndEnterOpens() throws Exception {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    waitFor(() -> !table().getItems().isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.F);
    assertThat(focused()).isInstanceOf(TextField.class);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    assertThat(kit.opened).containsExactly("RHS 60×40×3 2");
  }

  @Test
  void tableReadsOnAsItIsScrolledAndHoldsOnlyAWindow() throws Exception {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    waitFor(() -> !table().getItems().isEmpty());
    robot.interact(() -> table().getSelectionModel().clearAndSelect(0));
    for (int seen = 0; seen < 40 && fx(this::lastNumber) < 1_283; seen++) {
      long before = fx(this::lastNumber);
      scrollUntil(() -> table().getItems().size() - 1, () -> lastNumber() > before);
      assertHoldsOnlyAWindow();
    }
    assertThat(fx(this::lastNumber)).isEqualTo(1_283);
    for (int seen = 0; seen < 40 && fx(this::firstNumber) > 0; seen++) {
      long before = fx(this::firstNumber);
      scrollUntil(() -> 0, () -> firstNumber() < before);
      assertHoldsOnlyAWindow();
    }
    assertThat(fx(this::firstNumber)).isZero();
  }

  /** The next rows may be on their way meanwhile: they are read where they are put. */
  private void assertHoldsOnlyAWindow() {
    assertThat(fx(() -> table().getItems().size())).isLessThanOrEqualTo(500);
  }

  @Test
  void headerSortsAtTheSource() throws Exception {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    waitFor(() -> !table().getItems().isEmpty());
    robot.interact(
        () -> {
          var number = table().getColumns().get(2);
          number.setSortType(TableColumn.SortType.DESCENDING);
          table().getSortOrder().add(number);
        });
    waitFor(() -> firstNumber() == 1_283);
    assertThat(table().getItems()).hasSize(100);
  }

  @Test
  void controlZTakesBackTheNewestThatCanBe() {
    robot.interact(
        () -> {
          kit.notifications.done(Words.plain("first"), () -> kit.opened.add("undo first"));
          kit.notifications.done(Words.plain("second"), () -> kit.opened.add("undo second"));
          kit.notifications.info(Words.plain("third"));
        });
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(kit.opened).containsExactly("undo second", "undo first");
    assertThat(kit.notifications.notes()).hasSize(1);
  }

  @Test
  void heldKeysTakeBackOne() {
    robot.interact(
        () -> {
          kit.notifications.done(Words.plain("first"), () -> kit.opened.add("undo first"));
          kit.notifications.done(Words.plain("second"), () -> kit.opened.add("undo second"));
          var down =
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false);
          Event.fireEvent(stage.getScene(), down);
          Event.fireEvent(stage.getScene(), down);
        });
    assertThat(kit.opened).containsExactly("undo second");
  }

  @Test
  void digitChoosesWhoIsAtTheStation() throws Exception {
    robot.interact(
        () ->
            kit.shell.chooseUser(
                () -> ShellUnderTest.USERS, user -> kit.opened.add(user.id()), () -> {}));
    waitFor(() -> robot.lookup("#user-2").tryQuery().isPresent());
    settle();
    robot.push(KeyCode.DIGIT2);
    assertThat(kit.opened).containsExactly("ion");
  }

  @Test
  void tabStaysAmongThePeople() throws Exception {
    robot.interact(
        () ->
            kit.shell.chooseUser(
                () -> ShellUnderTest.USERS, user -> kit.opened.add(user.id()), () -> {}));
    waitFor(() -> robot.lookup("#user-2").tryQuery().isPresent());
    settle();
    robot.push(KeyCode.TAB);
    assertThat(focused().getId()).isEqualTo("user-2");
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(focused().getId()).isEqualTo("user-5");
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.ENTER);
    assertThat(kit.opened).containsExactly("ana");
  }

  @Test
  void aGroupWithoutPagesIsNamedNowhere() {
    robot.interact(() -> kit.readyWithout(Group.SHIPPING));
    assertThat(robot.lookup(".kerf-rail-group").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly("HOME", "STOCK", "CUTTING", "SYSTEM");
    robot.push(KeyCode.F1);
    assertThat(robot.lookup(".kerf-shortcuts .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("Alt+3", "Cutting", "Alt+5", "System")
        .doesNotContain("Alt+4", "Shipping");
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.ALT, KeyCode.DIGIT4);
    assertThat(title()).isEqualTo("Today");
    robot.push(KeyCode.ALT, KeyCode.DIGIT5);
    assertThat(title()).isEqualTo("Sync desk");
  }

  @Test
  void wordsChangeWithTheLanguage() {
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    robot.interact(() -> kit.texts.languageProperty().set(Language.ROMANIAN));
    assertThat(title()).isEqualTo("Explorator stoc");
    assertThat(robot.lookup("#status-sync").queryButton().getText())
        .isEqualTo("Sincronizare: neconfigurat");
  }

  private String title() {
    return robot.lookup("#page-title").queryAs(Label.class).getText();
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the list holds.
  private ListView<Object> hits() {
    return (ListView<Object>) stage.getScene().lookup("#palette-list");
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the table holds.
  private TableView<Gallery.Row> table() {
    return (TableView<Gallery.Row>) stage.getScene().lookup(".table-view");
  }

  /**
   * Scrolls again after each look: a table that has not laid out its new rows forgets where to. It
   * reads on once it is laid out, so the window is drawn before each look.
   */
  private void scrollUntil(IntSupplier row, BooleanSupplier there) throws Exception {
    for (int look = 0; look < LOOKS && !fx(there::getAsBoolean); look++) {
      fx(
          () -> {
            table().scrollTo(row.getAsInt());
            return true;
          });
      Pulses.one();
    }
    assertThat(fx(there::getAsBoolean)).as("the table reads on").isTrue();
  }

  private long firstNumber() {
    return table().getItems().getFirst().number();
  }

  private long lastNumber() {
    return table().getItems().getLast().number();
  }

  private static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }
}
