package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;

class QueueScreenTest {

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
  void queueShowsWhatWaitsAndAWithdrawnPlanIsGone() throws Exception {
    shop.open("queue", "");
    shop.until("it is said that nothing waits", () -> shop.find("empty-action") != null);
    shop.picture("queue-empty");
    var plan = shop.approvePlan(4);
    shop.open("saw", shop.saws().getFirst().name());
    shop.tap("saw-take");
    shop.tap("saw-ok");
    shop.until("it is booked", () -> shop.find("saw-undo") != null);
    shop.open("queue", "");
    shop.until("the bars are shown", this::listed);
    shop.pictureInAll("queue");
    assertThat(cutOff()).isEmpty();
    shop.largePicture("queue-large");
    shop.press(KeyCode.DOWN);
    shop.press(KeyCode.DOWN);
    shop.until("the details are shown", () -> shop.find("queue-withdraw") != null);
    assertThat(shop.find("queue-withdraw").isVisible()).as("operators withdraw no plan").isFalse();
    User supervisor = shop.demo.user(Role.SUPERVISOR);
    SawShop.fx(
        () -> {
          shop.context.view().person().userProperty().set(supervisor);
          return true;
        });
    shop.tap("queue-withdraw");
    shop.picture("queue-withdraw");
    assertThat(SawShop.fx(() -> shop.stage.getScene().getFocusOwner().getId()))
        .as("the way back has the focus")
        .isEqualTo("queue-withdraw-yes-back");
    shop.press(KeyCode.ENTER);
    shop.until("it is left", () -> shop.find("queue-withdraw") != null);
    assertThat(shop.waiting()).isNotEmpty();
    shop.tap("queue-withdraw");
    shop.tap("queue-withdraw-yes");
    shop.until("it is told", () -> !shop.notifications.notes().isEmpty());
    assertThat(shop.waiting()).isEmpty();
    assertThat(
            shop.read(tx -> shop.useCases.repositories().plans().plan(tx, plan.id()))
                .orElseThrow()
                .state())
        .isEqualTo(PlanState.WITHDRAWN);
  }

  @Test
  void besideTheOpenDetailsInASmallWindowItemAndLengthStay() throws Exception {
    shop.close();
    shop = new SawShop(folder.resolve("small"), 1024, 700);
    shop.approvePlan(4);
    shop.open("queue", "");
    shop.until("the bars are shown", this::listed);
    shop.press(KeyCode.DOWN);
    shop.until("the details are shown", () -> shop.find("queue-plan") != null);
    shop.pictureInAll("queue-small");
    var table = (TableView<?>) shop.stage.getScene().lookup(".table-view");
    assertThat(
            SawShop.fx(
                () -> table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList()))
        .contains("turn", "where", "item", "length");
    assertThat(cutOff()).isEmpty();
  }

  @Test
  void aPlanThatIsWithdrawnAtTheOfficeIsSeenAtTheSaw() throws Exception {
    var plan = shop.approvePlan(1);
    shop.toTheSaw();
    var withdrawn = shop.useCases.withdrawPlan().run(shop.demo.command(Role.SUPERVISOR), plan.id());
    assertThat(withdrawn).isPositive();
    shop.until("nothing is to be cut", () -> shop.isReady("saw-refresh"));
  }

  @Test
  void enterOpensTheSawOfTheBar() throws Exception {
    shop.approvePlan(1);
    shop.open("queue", "");
    shop.until("the bars are shown", this::listed);
    shop.press(KeyCode.DOWN);
    shop.press(KeyCode.ENTER);
    shop.until("the saw is shown", () -> shop.find("saw-take") != null);
  }

  @Test
  void theStationKeepsToItsSawAndAsksBeforeItGoesOverToAnother() throws Exception {
    Saw mine = shop.saws().getFirst();
    Saw other = shop.saws().getLast();
    shop.approvePlan(2);
    shop.toTheSaw();
    shop.open("saw", other.name());
    shop.until("it is asked", () -> shop.isReady("saw-switch"));
    shop.pictureInAll("saw-switch");
    shop.tap("saw-back");
    shop.until("it is still the same saw", () -> shop.isReady("saw-take"));
    assertThat(((Labeled) shop.find("saw-name")).getText()).isEqualTo(mine.name());

    shop.tap("saw-leave");
    shop.until("the bars are shown", this::listed);
    ToggleButton chip =
        SawShop.fx(
            () ->
                shop.stage.getScene().getRoot().lookupAll(".kerf-chip").stream()
                    .map(ToggleButton.class::cast)
                    .filter(each -> each.getText().equals(mine.name()))
                    .findFirst()
                    .orElseThrow());
    assertThat(chip.isSelected()).as("the list is that of the saw").isTrue();

    shop.open("saw", other.name());
    shop.tap("saw-switch");
    shop.until("it is the other saw", () -> shop.isReady("saw-refresh"));
    assertThat(((Labeled) shop.find("saw-name")).getText()).isEqualTo(other.name());
  }

  /** The words of the table that can't be read whole beside the open details. */
  private List<String> cutOff() throws Exception {
    return SawShop.fx(
        () ->
            shop.stage.getScene().getRoot().lookupAll(".table-cell").stream()
                .map(Labeled.class::cast)
                .filter(Labeled::isTextTruncated)
                .map(Labeled::getText)
                .toList());
  }

  private boolean listed() {
    return shop.stage.getScene().lookup(".table-row-cell:filled") != null;
  }
}
