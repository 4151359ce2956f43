package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.flow.printers.TestPrinters;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.NetworkSimulator;
import org.kerf.tools.printer.SimulatedPrinter;
import org.testfx.api.FxToolkit;

/**
 * Labels are printed once more from wherever they are thought of: each says that it is one more,
 * and the audit why.
 */
class ReprintTest {

  @TempDir Path folder;

  private final SimulatedPrinter zebra = new SimulatedPrinter(Behavior.GOOD.busyFor(0));
  private NetworkSimulator network;
  private DemoStation demo;
  private OfficeWindow window;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws Exception {
    network = new NetworkSimulator(zebra, 0);
    demo = SawMorning.station(folder);
    Command admin = demo.command(Role.ADMINISTRATOR);
    TestPrinters.add(
        demo.useCases, admin.actor(), "Zebra birou", network.host() + ":" + network.port(), "");
    window = new OfficeWindow(demo, context -> fx(() -> StationPages.specs(context)));
    demo.station.printDueLabels();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
    network.close();
  }

  @Test
  void ofAnOrderThePiecesThatAreHereAtThePrinterThatIsChosen() throws Exception {
    CutOrder order = cutOrder();
    window.open("order", order.number());
    window.press("Ctrl+L");
    window.mainPictures("order-labels");
    window.picture("order-labels-small", 1024, 700);
    int before = jobs().size();
    choose("unit-label-printer", "Zebra birou");
    fx(
        () -> {
          window.find(".radio-button").requestFocus();
          return true;
        });
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    List<LabelJob> queued = jobs().subList(0, jobs().size() - before);
    assertThat(queued).isNotEmpty();
    assertThat(queued).extracting(LabelJob::reprint).containsOnly(true);
    assertThat(queued).extracting(LabelJob::printer).containsOnly("Zebra birou");
    assertThat(queued).extracting(job -> job.code().kind()).containsOnly(ShortCode.Kind.PIECE);
    assertThat(reasons()).hasSize(queued.size()).containsOnly("Deteriorată");
    demo.station.printDueLabels();
    assertThat(zebra.printed()).hasSize(queued.size());
  }

  @Test
  void ofAPlanAllThatCameOfItWhatWasNotPrintedAmongIt() throws Exception {
    ShortCode plan =
        demo.useCases
            .reading()
            .of(tx -> demo.useCases.repositories().plans().recent(tx, 1))
            .getFirst()
            .code();
    window.open("approved-plan", plan.text());
    window.press("Ctrl+L");
    window.mainPictures("approved-plan-labels");
    window.picture("approved-plan-labels-small", 1024, 700);
    int before = jobs().size();
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    int cut = SawMorning.worked().cuts.size() + SawMorning.worked().earlierCuts.size();
    assertThat(jobs().size() - before).isEqualTo(cut + SawMorning.worked().remnants.size());
    assertThat(there("unit-label-do")).isFalse();
  }

  @Test
  void ofADocumentWhatItBroughtOnceHoweverOftenEnterComes() throws Exception {
    window.open("movements", "");
    select(0);
    window.press("Ctrl+L");
    window.mainPictures("document-labels");
    window.picture("document-labels-small", 1024, 700);
    int before = jobs().size();
    window.press(KeyCode.ESCAPE);
    assertThat(jobs()).hasSize(before);
    window.press("Ctrl+L");
    window.robot.doubleClickOn("#unit-label-do");
    window.settle();
    assertThat(jobs()).hasSize(before + 1);
  }

  @Test
  void ofSeveralRowsAReasonIsAskedForOnceOneHasHadALabel() throws Exception {
    window.open("remnants", "");
    fx(
        () -> {
          window.table().getSelectionModel().selectRange(0, 2);
          return true;
        });
    window.settle();
    fx(
        () -> {
          window.find("#selection-unit-label", Button.class).fire();
          return true;
        });
    window.settle();
    window.mainPictures("several-labels");
    window.picture("several-labels-small", 1024, 700);
    assertThat(there("unit-label-copies")).as("a remnant has one label").isFalse();
    int before = jobs().size();
    window.press(KeyCode.ENTER);
    assertThat(jobs()).hasSize(before + 2);
  }

  @Test
  void ofAUnitOnceHoweverLongEnterIsHeld() throws Exception {
    String unit = SawMorning.worked().remnants.getFirst().code().text();
    window.open("unit", unit);
    window.press("F9");
    int before = jobs().size();
    fx(
        () -> {
          for (int i = 0; i < 5; i++) {
            var held =
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
            Event.fireEvent(window.stage.getScene().getFocusOwner(), held);
          }
          return true;
        });
    window.settle();
    assertThat(jobs()).hasSize(before + 1);
    assertThat(there("unit-label-do")).isFalse();
    assertThat(fx(() -> window.stage.getScene().lookup(".kerf-question") == null))
        .as("nothing else is asked")
        .isTrue();
  }

  @Test
  void ofLocationsSeveralCopies() throws Exception {
    window.open("locations", "");
    fx(
        () -> {
          window.table().getSelectionModel().selectRange(0, 2);
          return true;
        });
    window.settle();
    fx(
        () -> {
          window.find("#selection-unit-label", Button.class).fire();
          return true;
        });
    window.settle();
    TextField copies = window.find("#unit-label-copies", TextField.class);
    window.robot.clickOn(copies);
    window.press("Ctrl+A");
    window.type("0");
    window.mainPictures("location-labels-wrong");
    int before = jobs().size();
    window.press(KeyCode.ENTER);
    assertThat(jobs()).as("none is no number of copies").hasSize(before);
    window.press("Ctrl+A");
    window.type("3");
    window.press(KeyCode.ENTER);
    assertThat(jobs()).hasSize(before + 6);
    assertThat(jobs().subList(0, 6)).extracting(LabelJob::reprint).containsOnly(false);
  }

  private CutOrder cutOrder() throws Exception {
    return demo
        .useCases
        .reading()
        .of(
            tx ->
                demo.useCases
                    .repositories()
                    .orders()
                    .summaries(tx, OrderState.OPEN, "", Optional.empty(), 50))
        .stream()
        .map(summary -> order(summary.order().number()))
        .filter(order -> order.lines().stream().anyMatch(line -> line.cut() > 0))
        .findFirst()
        .orElseThrow();
  }

  private CutOrder order(String number) {
    try {
      return demo.useCases
          .reading()
          .of(tx -> demo.useCases.repositories().orders().byNumber(tx, number))
          .orElseThrow();
    } catch (StationFault e) {
      throw new AssertionError(e);
    }
  }

  private boolean there(String id) {
    return fx(() -> window.stage.getScene().lookup("#" + id) != null);
  }

  private void choose(String id, String value) {
    fx(
        () -> {
          @SuppressWarnings("unchecked")
          var box = (ComboBox<String>) window.find("#" + id);
          box.setValue(value);
          return true;
        });
  }

  private void select(int row) throws Exception {
    fx(
        () -> {
          TableView<?> table = window.table();
          table.getSelectionModel().select(row);
          return true;
        });
    window.settle();
  }

  private List<String> reasons() throws Exception {
    return demo
        .useCases
        .reading()
        .of(
            tx ->
                demo.useCases.audit().lines(tx, Long.MAX_VALUE, 999).stream()
                    .map(line -> demo.useCases.audit().fact(tx, line))
                    .toList())
        .stream()
        .filter(LabelFact.LabelReprinted.class::isInstance)
        .map(fact -> ((LabelFact.LabelReprinted) fact).reason())
        .toList();
  }

  /** The newest first. */
  private List<LabelJob> jobs() throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 9_999));
  }
}
