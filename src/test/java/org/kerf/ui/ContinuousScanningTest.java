package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.identity.model.Role;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/**
 * Fifty labels are scanned in a row into a transfer by somebody who does not look at the screen.
 */
class ContinuousScanningTest {

  private static final int SCANS = 50;
  private static final ShortCode NOBODYS = ShortCode.of(ShortCode.Kind.BAR, "00", 12_345);

  @TempDir private Path folder;
  private MovingWindow moving;
  private DemoStation demo;
  private OfficeWindow window;
  private TypedScanner scanner;
  private List<StockUnit> units;

  @BeforeEach
  void open() throws Exception {
    moving = new MovingWindow(folder);
    demo = moving.demo;
    window = moving.window;
    units = moving.available(unit -> true);
    scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
  }

  @AfterEach
  void close() {
    moving.close();
  }

  @Test
  void fiftyScansWithThreeWrongOnesAmongThem() throws Exception {
    assertThat(units).hasSizeGreaterThan(SCANS);
    StockUnit held = units.getLast();
    demo.useCases.stock().hold().run(demo.command(Role.SUPERVISOR), held.id(), "îndoită");
    List<StockUnit> expected = new ArrayList<>();
    for (int scan = 0; scan < SCANS; scan++) {
      switch (scan) {
        case 10 -> wrong(NOBODYS.text(), "moving.no-unit", NOBODYS.spaced());
        case 20 -> wrong("5941234567890", "scan.refused", "");
        case 30 -> wrong(held.code().text(), "moving.held", held.code().spaced());
        case 40 -> {
          scan(expected.getFirst().code().text());
          assertThat(moving.words("moving-newest"))
              .isEqualTo(window.texts.of("moving.already", expected.getFirst().code().spaced()));
        }
        default -> {
          StockUnit unit = units.get(scan);
          expected.add(unit);
          scan(unit.code().text());
        }
      }
      assertThat(moving.words("moving-total")).as("after scan " + scan).isEqualTo(total(expected));
    }
    assertThat(expected).hasSize(SCANS - 4);
    Location there = moving.elsewhere(expected);
    scan(there.code().text());
    scan(there.code().text());
    assertThat(moving.words("moving-total")).isEqualTo(total(expected));
    for (StockUnit each : expected) {
      assertThat(moving.now(each)).as("nothing is booked by a scan").isEqualTo(each);
    }
    picture("moving-fifty");
    window.press("Ctrl+Enter");
    for (StockUnit each : expected) {
      assertThat(moving.now(each).location()).contains(there.id());
      assertThat(moving.now(each).onHand()).isEqualTo(each.onHand());
    }
    assertThat(moving.now(held).location()).isEqualTo(held.location());
    assertThat(moving.words("moving-total")).isEqualTo(total(List.of()));
    window.press("Ctrl+Z");
    assertThat(moving.now(expected.getFirst()).location())
        .isEqualTo(expected.getFirst().location());
  }

  @Test
  void theLastOneIsTakenOffAgain() throws Exception {
    scan(units.get(0).code().text());
    scan(units.get(1).code().text());
    window.press("Ctrl+Z");
    assertThat(moving.words("moving-total")).isEqualTo(total(List.of(units.getFirst())));
    fx(
        () -> {
          window.find("#moving-take-off", Button.class).fire();
          return true;
        });
    window.settle();
    assertThat(moving.words("moving-total")).isEqualTo(total(List.of()));
    scan(units.get(1).code().text());
    assertThat(moving.words("moving-total")).isEqualTo(total(List.of(units.get(1))));
  }

  @Test
  void anErrorWaitsForAPersonAndNotForTheScannersEnter() throws Exception {
    scan(units.getFirst().code().text());
    scan(NOBODYS.text());
    assertThat(isStopped()).isTrue();
    // A scan that breaks up on the way: its rest and its Enter reach the card as keys.
    scanner.type(units.get(1).code().text().substring(0, 5));
    scanner.strike(KeyCode.ENTER);
    window.settle();
    assertThat(isStopped()).as("an Enter after characters is a scanner's").isTrue();
    scanner.strike(KeyCode.SPACE);
    window.settle();
    assertThat(isStopped()).as("a space").isTrue();
    assertThat(fx(() -> window.find("#moving-transfer", Button.class).isDisabled())).isTrue();
    window.press(KeyCode.ENTER);
    assertThat(isStopped()).isFalse();
    assertThat(moving.focused()).as("where it was before").isEqualTo("moving-code");
    scan(NOBODYS.text());
    window.press(KeyCode.ESCAPE);
    assertThat(isStopped()).isFalse();
    assertThat(fx(() -> window.find("#moving-code", TextField.class).getText())).isEmpty();
    assertThat(moving.words("moving-total")).isEqualTo(total(List.of(units.getFirst())));
  }

  /** The computer is busy in the middle of it: it is one scan all the same. */
  @Test
  void aTradeBarcodeThatNobodyKnowsOffersItsItemAndLeavesNothingInTheField() throws Exception {
    scanner.scanWithAStall("5941234567899", KeyCode.ENTER);
    window.settle();
    assertThat(moving.words("scan-stop-what")).contains("05941234567899");
    assertThat(fx(() -> window.find("#moving-code", TextField.class).getText())).isEmpty();
    picture("moving-unknown-barcode");
    fx(
        () -> {
          window.find("#scan-stop-offer", Button.class).fire();
          return true;
        });
    waitFor(() -> window.shell.hasOverlay());
    assertThat(isStopped()).isFalse();
  }

  /** It is told, two scans after it are not taken, and it waits until it is acknowledged. */
  private void wrong(String text, String key, String argument) throws Exception {
    String before = moving.words("moving-total");
    scan(text);
    assertThat(moving.words("scan-stop-what")).isEqualTo(window.texts.of(key, argument));
    scan(units.get(SCANS).code().text());
    scan("5941234567890");
    assertThat(moving.words("scan-stop-meanwhile"))
        .isEqualTo(window.texts.count("scans.meanwhile", 2));
    assertThat(moving.words("moving-total")).isEqualTo(before);
    if (text.equals(NOBODYS.text())) {
      picture("moving-stopped");
    }
    fx(
        () -> {
          window.find("#scan-stop-read", Button.class).fire();
          return true;
        });
    window.settle();
    assertThat(isStopped()).isFalse();
  }

  private void picture(String name) throws Exception {
    for (Theme theme : Theme.values()) {
      window.show(theme == Theme.DARK ? Language.ENGLISH : Language.ROMANIAN, theme);
      window.picture(name);
      window.picture(name + "-small", 1024, 700);
    }
    window.show(Language.ROMANIAN, Theme.LIGHT);
  }

  private void scan(String text) throws Exception {
    scanner.scan(text, KeyCode.ENTER);
    window.settle();
  }

  private String total(List<StockUnit> all) {
    int bars = all.stream().mapToInt(StockUnit::onHand).sum();
    return window.texts.count("moving.units", all.size())
        + " · "
        + window.texts.count("moving.bars", bars);
  }

  private boolean isStopped() {
    return fx(() -> window.find("#scan-stop", Node.class).isVisible());
  }
}
