package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.flow.saw.TakeBar;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.query.saw.QueueRow;

/** Bars change their place and their saw on the list of bars, by keys and by large buttons. */
class QueueMovesTest {

  @TempDir Path folder;
  private SawShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1280, 800);
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void barsMoveByKeysAndButtonsAndBackAndTheTimesAreEvenedOut() throws Exception {
    shop.approvePlan(2);
    Saw first = shop.saws().getFirst();
    Saw second = shop.saws().get(1);
    List<PlanBarId> was = queue(first);
    shop.open("queue", "");
    listed(was.size());
    shop.press(KeyCode.DOWN);
    shop.until("the details are shown", () -> shop.find("queue-plan") != null);
    assertThat(shop.find("queue-up").getParent().getParent().isVisible())
        .as("an operator does not change the order")
        .isFalse();
    altKey(KeyCode.DOWN);
    assertThat(queue(first)).isEqualTo(was);
    signIn(Role.SUPERVISOR);

    select(0);
    altKey(KeyCode.DOWN);
    assertThat(queue(first).subList(0, 2)).containsExactly(was.get(1), was.get(0));
    assertThat(selected()).as("what was moved stays selected").isEqualTo(was.get(0));
    assertThat(shop.find("queue-up").getBoundsInLocal().getHeight())
        .as("a finger in a glove hits it")
        .isGreaterThanOrEqualTo(48);
    shop.pictureInAll("queue-moves");
    shop.tap("queue-up");
    assertThat(queue(first)).isEqualTo(was);
    altKey(KeyCode.PAGE_DOWN);
    assertThat(queue(second)).containsExactly(was.get(0));
    assertThat(isSelectedSeen()).as("what was moved is in sight").isTrue();
    altKey(KeyCode.PAGE_UP);
    assertThat(queue(second)).as("to the saw before").isEmpty();
    undo();
    assertThat(queue(second)).containsExactly(was.get(0));
    undo();
    shop.until("it is back", () -> shop.isReady("queue-up"));
    assertThat(queue(first)).isEqualTo(was);
    assertThat(queue(second)).isEmpty();
    select(1);
    shop.tap("queue-to-saw-1");
    assertThat(queue(second)).containsExactly(was.get(1));

    assertThat(shop.isReady("queue-balance")).isTrue();
    shop.press(KeyCode.F7);
    SawShop.settle();
    int there = queue(second).size();
    assertThat(there).isBetween(2, was.size() - 2);
    undo();
    assertThat(queue(second)).hasSize(1);

    select(0);
    PlanBarId next = selected();
    assertThat(
            shop.useCases.takeBar().run(shop.useCases.command(shop.demo.user(Role.OPERATOR)), next))
        .isInstanceOf(TakeBar.Outcome.Taken.class);
    altKey(KeyCode.PAGE_DOWN);
    assertThat(shop.notifications.notes().getLast().title().args())
        .as("what lies on a saw is not moved")
        .contains(first.name());
    assertThat(queue(second)).hasSize(1);
  }

  private boolean isSelectedSeen() throws Exception {
    return SawShop.fx(
        () -> {
          Bounds seen = table().localToScene(table().getLayoutBounds());
          return table().lookupAll(".table-row-cell").stream()
              .map(TableRow.class::cast)
              .filter(row -> row.isSelected() && !row.isEmpty())
              .map(row -> row.localToScene(row.getLayoutBounds()))
              .anyMatch(row -> row.getMinY() >= seen.getMinY() && row.getMaxY() <= seen.getMaxY());
        });
  }

  private void listed(int rows) throws Exception {
    shop.until(
        "the bars are shown",
        () ->
            shop.stage.getScene().lookup(".table-view") instanceof TableView<?> table
                && table.getItems().size() == rows);
  }

  private void select(int row) throws Exception {
    SawShop.fx(
        () -> {
          TableView<?> table = table();
          table.getSelectionModel().clearAndSelect(row);
          table.requestFocus();
          return true;
        });
    SawShop.settle();
  }

  private TableView<?> table() {
    return (TableView<?>) shop.stage.getScene().lookup(".table-view");
  }

  private PlanBarId selected() throws Exception {
    return SawShop.fx(
        () -> ((QueueRow) table().getSelectionModel().getSelectedItem()).line().bar().id());
  }

  private void altKey(KeyCode code) throws Exception {
    // Pressed twice before it is released: it is held.
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      SawShop.fx(
          () -> {
            Node owner = shop.stage.getScene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(type, "", "", code, false, false, true, false));
            return true;
          });
      SawShop.settle();
    }
    shop.until("nothing is under way", () -> !shop.demo.tasks.busyProperty().get());
    SawShop.settle();
  }

  private void undo() throws Exception {
    SawShop.fx(() -> shop.notifications.undoNewest());
    SawShop.settle();
    shop.until("nothing is under way", () -> !shop.demo.tasks.busyProperty().get());
    SawShop.settle();
  }

  private void signIn(Role role) throws Exception {
    User user = shop.demo.user(role);
    SawShop.fx(
        () -> {
          shop.context.view().person().userProperty().set(user);
          return true;
        });
    SawShop.settle();
  }

  private List<PlanBarId> queue(Saw saw) throws Exception {
    return shop
        .read(tx -> shop.useCases.repositories().plans().queue(tx, saw.id(), BarState.TO_CUT, 500))
        .stream()
        .map(line -> line.bar().id())
        .toList();
  }
}
