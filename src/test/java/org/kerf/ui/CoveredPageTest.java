package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.shell.signin.UserChoices.UserTile;
import org.kerf.ui.texts.Words;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Ways back from the page of one thing, and what a card in front of the page keeps away from it:
 * Tab, keys and scans.
 */
class CoveredPageTest {

  private static final List<UserTile> PEOPLE =
      List.of(
          new UserTile("ana", "Ana Pop", Words.plain("supervizor")),
          new UserTile("ion", "Ion", Words.plain("operator")));

  private static final long NO_SCAN = Long.MIN_VALUE;

  /** When the scan that comes in was made: it takes no time, however slow the machine is. */
  private static final AtomicLong SCAN_AT = new AtomicLong(NO_SCAN);

  @TempDir static Path folder;
  private static DemoStation demo;
  private static OfficeWindow window;
  private static List<UnitLine> units;

  @BeforeAll
  static void openTheWindow() throws Exception {
    demo = new DemoStation(folder);
    window = new OfficeWindow(demo, context -> fx(() -> StationPages.specs(context)));
    units =
        demo.useCases.reading().of(tx -> demo.useCases.repositories().stock().search(tx, "B01", 2));
    TypedScans.listen(window.stage, window.shell, window.context, CoveredPageTest::nanos);
  }

  @AfterAll
  static void closeTheWindow() {
    window.close();
    demo.close();
  }

  @BeforeEach
  void openTheStock() throws Exception {
    window.open("stock", "");
    fx(
        () -> {
          window.notifications.notes().clear();
          return true;
        });
  }

  @Test
  void escapeAltLeftAndTheButtonLeaveARecord() throws Exception {
    window.open("unit", code(0).text());
    window.press(KeyCode.ESCAPE);
    assertThat(title()).isEqualTo("Explorator stoc");
    window.open("unit", code(0).text());
    window.open("unit", code(1).text());
    window.robot.push(KeyCode.ALT, KeyCode.LEFT);
    window.settle();
    assertThat(title()).isEqualTo(code(0).spaced());
    fire("#page-back");
    assertThat(title()).isEqualTo("Explorator stoc");
    assertThat(window.find("#page-back").isVisible()).isFalse();
    window.press(KeyCode.ESCAPE);
    assertThat(title()).isEqualTo("Explorator stoc");
  }

  @Test
  void escapeAcknowledgesAnErrorBeforeItLeaves() throws Exception {
    window.open("unit", code(0).text());
    fx(
        () -> {
          window.notifications.error(Words.plain("Imprimanta nu răspunde"), Words.plain(""));
          return true;
        });
    window.press(KeyCode.ESCAPE);
    assertThat(title()).isEqualTo(code(0).spaced());
    assertThat(window.notifications.notes()).isEmpty();
    window.press(KeyCode.ESCAPE);
    assertThat(title()).isEqualTo("Explorator stoc");
  }

  @Test
  void nothingBehindTheQuestionWhoItIsCanBeReached() throws Exception {
    ask(PEOPLE, chosen -> {});
    for (int i = 0; i < 5; i++) {
      window.press(KeyCode.TAB);
      assertThat(isInCard(focused())).isTrue();
    }
    assertThat(window.find("#status-store").isDisabled()).isTrue();
    window.press(KeyCode.F5, KeyCode.ESCAPE);
    window.robot.push(KeyCode.ALT, KeyCode.DIGIT1);
    window.robot.push(KeyCode.ALT, KeyCode.LEFT);
    window.settle();
    assertThat(title()).isEqualTo("Explorator stoc");
    choose();
    assertThat(window.find("#status-store").isDisabled()).isFalse();
  }

  @Test
  void withNobodyToChooseTheKeysStillStayInTheCard() throws Exception {
    ask(List.of(), chosen -> {});
    window.press(KeyCode.TAB, KeyCode.TAB);
    assertThat(isInCard(focused())).isTrue();
    assertThat(title()).isEqualTo("Explorator stoc");
    ask(PEOPLE, chosen -> {});
    choose();
  }

  @Test
  void aScanWhileTheQuestionStandsChoosesNobodyAndOpensNothing() throws Exception {
    var chosen = new StringBuilder();
    ask(PEOPLE, user -> chosen.append(user.id()));
    scan(code(0));
    assertThat(chosen).isEmpty();
    assertThat(title()).isEqualTo("Explorator stoc");
    assertThat(labels(".kerf-refusal")).contains("spuneți întâi cine sunteți");
    window.type("2");
    assertThat(chosen).hasToString("ion");
  }

  @Test
  void aScanWhileTheSearchIsOpenOpensWhatWasScanned() throws Exception {
    window.press("Ctrl+K");
    window.type("hea");
    scan(code(0));
    assertThat(title()).isEqualTo(code(0).spaced());
    assertThat(window.find("#palette-field", TextField.class).getText()).isEqualTo("hea");
    assertThat(isCovered()).isFalse();
  }

  @Test
  void aScanThatNamesNothingLeavesTheSearchAsItWas() throws Exception {
    window.press("Ctrl+K");
    window.type("hea");
    scan(ShortCode.of(ShortCode.Kind.REMNANT, "9X", 77));
    assertThat(isCovered()).isTrue();
    assertThat(window.find("#palette-field", TextField.class).getText()).isEqualTo("hea");
    window.press(KeyCode.ESCAPE);
    assertThat(title()).isEqualTo("Explorator stoc");
  }

  private static ShortCode code(int number) {
    return units.get(number).unit().code();
  }

  private static void ask(List<UserTile> people, Consumer<UserTile> chosen) throws Exception {
    fx(
        () -> {
          window.shell.chooseUser(() -> people, chosen, () -> {});
          return true;
        });
    window.settle();
  }

  private static void choose() throws Exception {
    window.type("1");
    assertThat(isCovered()).isFalse();
  }

  private static boolean isCovered() {
    return fx(() -> window.shell.hasOverlay());
  }

  private static void scan(ShortCode code) throws Exception {
    garbled(code.text());
  }

  private static void garbled(String text) throws Exception {
    SCAN_AT.set(System.nanoTime());
    window.robot.push(KeyCode.F12);
    window.robot.write(text, 0);
    window.robot.push(KeyCode.F11);
    WaitForAsyncUtils.waitForFxEvents();
    SCAN_AT.set(NO_SCAN);
    window.settle();
  }

  private static long nanos() {
    long scan = SCAN_AT.get();
    return scan == NO_SCAN ? System.nanoTime() : scan;
  }

  private static void fire(String selector) throws Exception {
    fx(
        () -> {
          ((ButtonBase) window.find(selector)).fire();
          return true;
        });
    window.settle();
  }

  private static Node focused() {
    return fx(() -> window.stage.getScene().getFocusOwner());
  }

  private static boolean isInCard(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.getStyleClass().contains("kerf-overlay")) {
        return true;
      }
    }
    return false;
  }

  private static String title() {
    return labels("#page-title");
  }

  private static String labels(String selector) {
    return fx(
        () ->
            window.stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" ")));
  }
}
