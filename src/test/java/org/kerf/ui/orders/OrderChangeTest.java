package org.kerf.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.flow.orders.OrderChange;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.View;
import org.kerf.ui.controls.notes.Note;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** An order is changed and cancelled in its page. */
class OrderChangeTest {

  private static final String NUMBER = "CD-0417";

  @TempDir Path folder;
  private DemoStation demo;
  private OfficeWindow window;

  @BeforeEach
  void open() throws Exception {
    demo = new DemoStation(folder);
    window =
        new OfficeWindow(
            demo, Language.ENGLISH, Theme.LIGHT, context -> new OrdersPages(context).specs());
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
  }

  @Test
  void dueDateNoteQuantityAndANewLineAreChangedByKeyboardAndTakenBack() throws Exception {
    CutOrder before = order();
    int first = before.lines().getFirst().quantity();
    window.open("order", NUMBER);
    window.press("F2");
    window.type("+9 12");
    window.tabTo("change-note");
    window.type("call first");
    window.tabTo("change-quantity-1");
    window.press("Ctrl+A");
    window.type(Integer.toString(first + 3));
    picture("order-change");
    window.press("Ctrl+S");
    window.settle();
    CutOrder now = order();
    assertThat(now.due().getHour()).isEqualTo(12);
    assertThat(now.note()).isEqualTo("call first");
    assertThat(now.lines().getFirst().quantity()).isEqualTo(first + 3);
    assertThat(notes()).contains("Order CD-0417 is changed");
    assertThat(fx(() -> window.stage.getScene().lookup("#order-change"))).isNull();
    window.press("Ctrl+Z");
    window.settle();
    assertThat(order()).isEqualTo(before);
  }

  @Test
  void aQuantityBelowWhatIsPlannedIsSaidAtItsField() throws Exception {
    plan();
    CutOrder before = order();
    window.open("order", NUMBER);
    window.press("F2");
    window.tabTo("change-quantity-1");
    window.press("Ctrl+A");
    window.type("0");
    window.press("Ctrl+S");
    window.settle();
    assertThat(says()).anyMatch(text -> text.contains("are on approved plans"));
    assertThat(order()).isEqualTo(before);
    window.press("Esc");
    fire("Cancel order");
    assertThat(notes()).anyMatch(text -> text.startsWith("Pieces of this order are on approved"));
  }

  @Test
  void theSecondOfTwoPeopleIsToldAndKeepsWhatWasTyped() throws Exception {
    CutOrder before = order();
    window.open("order", NUMBER);
    window.press("F2");
    window.tabTo("change-note");
    window.type("mine");
    var other =
        new OrderChange(
            before.id(),
            before.head(),
            new OrderHead(before.due(), 1, "theirs"),
            List.of(),
            List.of());
    demo.useCases.orders().change().run(demo.command(Role.SUPERVISOR), other);
    window.press("Ctrl+S");
    window.settle();
    assertThat(notes()).contains("Somebody else changed order CD-0417 meanwhile");
    assertThat(window.find("#change-note", TextField.class).getText()).isEqualTo("mine");
    assertThat(order().note()).isEqualTo("theirs");
    window.press("Ctrl+S");
    window.settle();
    assertThat(order().note()).isEqualTo("mine");
    assertThat(order().priority()).isEqualTo(1);
  }

  @Test
  void cancellingAsksSaysWhatIsCutAndCanBeTakenBack() throws Exception {
    CutOrder before = order();
    window.open("order", NUMBER);
    fire("Cancel order");
    picture("order-cancel");
    assertThat(focused()).isEqualTo("order-cancel-back");
    window.press(KeyCode.ENTER);
    assertThat(order().state()).isEqualTo(OrderState.OPEN);
    fire("Cancel order");
    window.tabTo("order-cancel");
    window.press(KeyCode.SPACE);
    window.settle();
    assertThat(order().state()).isEqualTo(OrderState.CANCELLED);
    assertThat(order().lines()).allMatch(line -> line.toPlan() == 0);
    window.press("Ctrl+Z");
    window.settle();
    assertThat(order()).isEqualTo(before);
  }

  /** What is opened again and again must not be kept by what lives as long as the program. */
  @Test
  void aPanelThatWasLeftIsKeptByNothing() throws Exception {
    window.open("order", NUMBER);
    for (String action : List.of("Split", "Merge", "Change")) {
      WeakReference<Node> left = openAndLeave(action);
      for (int i = 0; i < 100 && left.get() != null; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(left.get()).as(action).isNull();
    }
  }

  private WeakReference<Node> openAndLeave(String action) throws Exception {
    fire(action);
    var panel =
        new WeakReference<>(
            OfficeWindow.fx(
                () -> window.stage.getScene().lookup("#order-" + action.toLowerCase(Locale.ROOT))));
    assertThat(panel.get()).isNotNull();
    window.press(KeyCode.ESCAPE);
    return panel;
  }

  @Test
  void anOrderIsSplitAndMergedAgain() throws Exception {
    CutOrder before = order();
    int first = before.lines().getFirst().quantity();
    window.open("order", NUMBER);
    fire("Split");
    assertThat(stands())
        .as("how many there are to divide")
        .contains("pieces " + first + " · not planned " + first);
    window.tabTo("split-number");
    window.press("Ctrl+A");
    window.type("CD-0417B");
    window.tabTo("change-quantity-1");
    window.press("Ctrl+A");
    window.type(Integer.toString(first + 1));
    assertThat(says()).anyMatch(text -> text.startsWith("At most " + first));
    window.press("Ctrl+A");
    window.type("2");
    picture("order-split");
    window.tabTo("split-save");
    window.press(KeyCode.SPACE);
    window.settle();
    assertThat(window.find("#page-title", Label.class).getText()).isEqualTo("CD-0417B");
    assertThat(order().lines().getFirst().quantity()).isEqualTo(first - 2);
    window.open("order", NUMBER);
    fire("Merge");
    window.type("0417b");
    window.press(KeyCode.ENTER);
    waitFor(() -> !window.find("#merge-says", Label.class).getText().isEmpty());
    picture("order-merge");
    window.tabTo("merge-save");
    window.press(KeyCode.SPACE);
    window.settle();
    assertThat(order().lines()).hasSize(before.lines().size() + 1);
    assertThat(order().lines().getLast().quantity()).isEqualTo(2);
    assertThat(notes()).contains("Order CD-0417B went into CD-0417");
    window.press("Ctrl+Z");
    assertThat(notes()).contains("The merge is taken back; order CD-0417B is wanted again");
    assertThat(order().lines().getLast().quantity()).isZero();
  }

  private void plan() throws Exception {
    Saw saw =
        demo.useCases.reading().of(tx -> demo.useCases.repositories().plans().saws(tx)).getFirst();
    var proposal =
        demo.useCases
            .planCuts()
            .run(
                saw.id(), List.of(order().id()), PlanLimits.ofSteps(1_000, 1), PlanWatcher.PATIENT);
    assertThat(demo.useCases.approvePlan().run(demo.command(Role.SUPERVISOR), proposal))
        .isInstanceOf(ApprovePlan.Outcome.Approved.class);
    assertThat(order().lines()).anyMatch(line -> line.planned() > 0);
    assertThat(order().lines().getFirst()).extracting(CutLine::planned).isNotEqualTo(0);
  }

  private void fire(String action) throws Exception {
    fx(
        () -> {
          window.stage.getScene().getRoot().lookupAll(".button").stream()
              .filter(Button.class::isInstance)
              .map(Button.class::cast)
              .filter(button -> action.equals(button.getText()) && !button.isDisabled())
              .findFirst()
              .orElseThrow()
              .fire();
          return true;
        });
    window.settle();
  }

  private List<String> notes() {
    return fx(
        () ->
            window.notifications.notes().stream().map(Note::title).map(window.texts::of).toList());
  }

  private List<String> says() {
    return fx(
        () ->
            window.stage.getScene().getRoot().lookupAll(".kerf-change-says").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList());
  }

  private List<String> stands() {
    return fx(
        () ->
            window.stage.getScene().getRoot().lookupAll(".kerf-secondary").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
  }

  private String focused() {
    Node owner = fx(() -> window.stage.getScene().getFocusOwner());
    return owner == null ? "" : String.valueOf(owner.getId());
  }

  private CutOrder order() throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().orders().byNumber(tx, NUMBER))
        .orElseThrow();
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
