package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowSource;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Words;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Hands that are faster than the search: what they press belongs to the text that they typed. */
class KeysAheadTest {

  private final FxRobot robot = new FxRobot();
  private ShellUnderTest kit;
  private Stage stage;

  @BeforeEach
  void openTheSearch() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    kit =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000, () -> new ShellUnderTest(Language.ENGLISH, Theme.LIGHT));
    robot.interact(
        () -> {
          kit.show(stage);
          kit.ready();
        });
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("b01");
    waitFor(() -> hits().getItems().size() == 3);
    kit.answers.acquire();
  }

  @AfterEach
  void closeTheWindow() throws Exception {
    kit.answers.release();
    kit.workers.shutdownNow();
    FxToolkit.setupFixture(stage::hide);
  }

  @Test
  void enterOpensWhatTheTextInTheFieldFinds() throws Exception {
    robot.write(" 00a2h");
    robot.push(KeyCode.ENTER);
    assertThat(kit.opened).isEmpty();
    assertThat(wheel().isVisible()).isTrue();
    kit.answers.release();
    waitFor(() -> !kit.opened.isEmpty());
    assertThat(kit.opened).containsExactly("B01 00A2H6 R");
    assertThat(wheel().isVisible()).isFalse();
    kit.answers.acquire();
  }

  @Test
  void arrowsCountInTheListThatIsToCome() throws Exception {
    robot.push(KeyCode.BACK_SPACE);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    assertThat(kit.opened).isEmpty();
    kit.answers.release();
    waitFor(() -> !kit.opened.isEmpty());
    assertThat(kit.opened).containsExactly("B01 00A2G5 S");
    kit.answers.acquire();
  }

  @Test
  void whoGoesOnTypingHasNotPressedEnter() throws Exception {
    robot.write(" 00");
    robot.push(KeyCode.ENTER);
    robot.write("a2g");
    kit.answers.release();
    waitFor(() -> hits().getItems().size() == 1 && !wheel().isVisible());
    assertThat(kit.opened).isEmpty();
    robot.push(KeyCode.ENTER);
    assertThat(kit.opened).containsExactly("B01 00A2G5 S");
    kit.answers.acquire();
  }

  @Test
  void escapeForgetsTheEnter() throws Exception {
    robot.write(" 00a2h");
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.ESCAPE);
    kit.answers.release();
    waitFor(() -> !wheel().isVisible());
    assertThat(kit.opened).isEmpty();
    kit.answers.acquire();
  }

  /** As in a filter: text, Enter into the list, Enter again, all before the rows have come. */
  @Test
  void enterInAListWaitsForTheRowsOfItsFilter() throws Exception {
    var table = new WindowTable<String, String>(kit.texts, kit.tasks);
    table.columns().names("name", Words.plain("Name"), 100, row -> row);
    table.setOnOpen(kit.opened::add);
    robot.interact(
        () -> {
          stage.setScene(new Scene(table, 400, 300));
          table.setSource(RowSource.of(List.of("before"), row -> row));
        });
    waitFor(() -> table.loaded().equals(List.of("before")));
    robot.interact(table::focusRows);
    robot.interact(() -> table.setSource(held("after")));
    robot.interact(table::focusRows);
    robot.push(KeyCode.ENTER);
    assertThat(kit.opened).isEmpty();
    kit.answers.release();
    waitFor(() -> !kit.opened.isEmpty());
    assertThat(kit.opened).containsExactly("after");
    kit.answers.acquire();
  }

  private RowSource<String, String> held(String row) {
    RowSource<String, String> rows = RowSource.of(List.of(row), each -> each);
    return new RowSource<>() {
      @Override
      public Rows<String> first(int size, Order order) throws StationFault {
        kit.answers.acquireUninterruptibly();
        kit.answers.release();
        return rows.first(size, order);
      }

      @Override
      public Rows<String> after(String key, int size, Order order) throws StationFault {
        return rows.after(key, size, order);
      }

      @Override
      public String keyOf(String each) {
        return each;
      }
    };
  }

  private Node wheel() {
    return stage.getScene().lookup("#palette-wheel");
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the list holds.
  private ListView<Object> hits() {
    return (ListView<Object>) stage.getScene().lookup("#palette-list");
  }

  private static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
