package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** A bundle is corrected, divided, put together and held from its page, by keyboard alone. */
class CorrectionsScreenTest {

  @TempDir private Path folder;
  private DemoStation demo;
  private OfficeWindow window;
  private StockUnit bundle;

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
    bundle = anyBundle();
    window.open("unit", bundle.id().text());
    window.settle();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
  }

  @Test
  void countIsCorrectedByKeyboardAndTakenBack() throws Exception {
    press("unit-adjust");
    window.picture("unit-adjust");
    assertThat(isDisabled("#unit-adjust-do")).isTrue();
    window.type("" + (bundle.onHand() + 2));
    window.press(KeyCode.ENTER);
    assertThat(fx(() -> window.stage.getScene().getFocusOwner().getId()))
        .as("Enter goes to what is still empty")
        .isEqualTo("unit-adjust-reason");
    window.type("numarate");
    window.press(KeyCode.ENTER);
    assertThat(now(bundle.id()).onHand()).isEqualTo(bundle.onHand() + 2);
    window.press("Ctrl+Z");
    assertThat(now(bundle.id()).onHand()).isEqualTo(bundle.onHand());
  }

  @Test
  void partIsSplitOffAndPutBackByScan() throws Exception {
    press("unit-split");
    window.type("1");
    window.press(KeyCode.ENTER);
    String said = lastNote();
    assertThat(said).contains(bundle.code().spaced());
    ShortCode part =
        ShortCode.parse(said.replaceAll(".*legătură nouă (\\w+ \\w+ \\w).*", "$1")).orElseThrow();
    assertThat(now(bundle.id()).onHand()).isEqualTo(bundle.onHand() - 1);

    window.open("unit", part.text());
    window.settle();
    press("unit-merge");
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    scanner.scan(bundle.code().text(), KeyCode.ENTER);
    window.settle();
    window.picture("unit-merge");
    assertThat(isDisabled("#unit-merge-do")).isFalse();
    window.press(KeyCode.ENTER);
    assertThat(now(bundle.id()).onHand()).isEqualTo(bundle.onHand());
  }

  @Test
  void whatIsHeldSaysSoAndCanBeReleased() throws Exception {
    press("unit-hold");
    window.type("indoita");
    window.press(KeyCode.ENTER);
    assertThat(now(bundle.id()).state()).isEqualTo(UnitState.HELD);
    window.picture("unit-held");
    assertThat(
            fx(
                () ->
                    window.stage.getScene().getRoot().lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .map(Label::getText)
                        .toList()))
        .anyMatch(text -> text != null && text.contains("indoita"));
  }

  private void press(String id) throws Exception {
    window.tabTo(id);
    window.press(KeyCode.SPACE);
    window.settle();
  }

  private boolean isDisabled(String selector) {
    return fx(() -> window.find(selector, Button.class).isDisabled());
  }

  private String lastNote() {
    return fx(() -> window.texts.of(window.notifications.notes().getLast().title()));
  }

  private StockUnit now(UnitId id) throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().unit(tx, id).orElseThrow());
  }

  private StockUnit anyBundle() throws Exception {
    return demo.useCases
        .reading()
        .<Optional<StockUnit>>of(
            tx ->
                demo.useCases.repositories().stock().search(tx, "B01", 200).stream()
                    .map(line -> line.unit())
                    .filter(
                        unit ->
                            unit.shape() == UnitShape.BUNDLE
                                && unit.available() > 1
                                && unit.reserved() == 0)
                    .findFirst())
        .orElseThrow();
  }
}
