package org.kerf.ui.printers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.labels.model.LabelKind.REMNANT;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.printers.TestPrinters;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelState;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.NetworkSimulator;
import org.kerf.tools.printer.SimulatedPrinter;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.labels.LabelsPages;
import org.kerf.ui.masterdata.MasterDataPages;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** What a person sees of a printer whose paper ends, whose head is open and that is not there. */
class PrintersScreenTest {

  @TempDir Path first;
  @TempDir Path second;

  private final SimulatedPrinter zebra = new SimulatedPrinter(Behavior.GOOD.busyFor(0));
  private NetworkSimulator network;
  private DemoStation demo;
  private OfficeWindow window;

  @BeforeEach
  void open() throws Exception {
    network = new NetworkSimulator(zebra, 0);
    demo = DemoStation.empty(first);
    setUp(network.host() + ":" + network.port());
    demo = DemoStation.copyOf(first, second);
    window =
        new OfficeWindow(
            demo,
            context ->
                Stream.of(
                        new PrinterPages(context).specs(),
                        new MasterDataPages(context).specs(Group.SYSTEM),
                        new LabelsPages(context).specs())
                    .flatMap(List::stream)
                    .toList());
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
    network.close();
  }

  @Test
  void howAPrinterStandsIsSaidInWordsAndATestLabelComesOut() throws Exception {
    window.open("printers", "");
    assertThat(status(0)).isEqualTo("pregătită");
    assertThat(status(1)).as("a folder").isEqualTo("este acolo; nu poate fi întrebată");
    window.robot.doubleClickOn("#printer-test-0");
    window.settle();
    demo.station.printDueLabels();
    assertThat(zebra.printed()).hasSize(1);
    assertThat(newest().state()).isEqualTo(LabelState.CONFIRMED);

    zebra.behave(Behavior.GOOD.in(Behavior.State.HEAD_OPEN));
    window.press("F5");
    assertThat(status(0)).isEqualTo("cap deschis");
    assertThat(fx(() -> window.stage.getScene().getFocusOwner().getId()))
        .as("an answer leaves the focus where it was")
        .isEqualTo("printer-test-0");
    window.mainPictures("printers");
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("printers");
    assertThat(status(0)).isEqualTo("head open");
    window.show(Language.ROMANIAN, Theme.LIGHT);
    window.picture("printers-small", 1024, 700);
    zebra.behave(Behavior.GOOD.in(Behavior.State.MEDIA_OUT));
    window.press("F5");
    assertThat(status(0)).isEqualTo("fără etichete");
    network.close();
    window.press("F5");
    assertThat(status(0)).isEqualTo("lipsește");
  }

  @Test
  void aPrinterIsTypedHoldsAtOnceAndIsTakenBack() throws Exception {
    window.open("printers", "");
    window.press("Ctrl+N");
    window.type("Zebra birou");
    window.press(KeyCode.ENTER);
    window.type("not an address");
    window.robot.clickOn("#printer-save");
    window.settle();
    assertThat(words("printer-connection-says")).startsWith("Aceasta nu este adresa unei");
    window.press("Ctrl+A");
    window.type("127.0.0.1:" + network.port());
    window.mainPictures("printer-form");
    window.press("Ctrl+S");
    assertThat(printers()).contains("Zebra birou");
    window.press("Ctrl+Z");
    window.settle();
    assertThat(printers()).doesNotContain("Zebra birou");
    window.open("printers", "");
    assertThat(words("printer-status-0")).isEqualTo("pregătită");
    window.picture("printers-out-of-use", 1024, 700);
  }

  @Test
  void aPrinterThatDrawsOtherwiseGetsWholePictures() throws Exception {
    window.open("printers", "");
    window.robot.clickOn("#printer-test-0");
    window.settle();
    demo.station.printDueLabels();
    assertThat(zebra.received()).contains("^BXN");
    zebra.forgetReceived();
    window.robot.clickOn("#printer-change-0");
    window.settle();
    fx(
        () -> {
          @SuppressWarnings("unchecked")
          var box = (ComboBox<String>) window.find("#printer-as-a-picture");
          box.setValue("da");
          return true;
        });
    window.press("Ctrl+S");
    window.picture("printer-form-picture");
    window.open("printers", "");
    window.robot.clickOn("#printer-test-0");
    window.settle();
    demo.station.printDueLabels();
    assertThat(newest().state()).isEqualTo(LabelState.CONFIRMED);
    assertThat(zebra.received()).containsOnlyOnce("^GFA").doesNotContain("^BX", "^A0");
  }

  @Test
  void aSecondNewPrinterBeginsLikeTheFirst() throws Exception {
    window.open("printers", "");
    window.press("Ctrl+N");
    window.type("Zebra birou");
    window.press(KeyCode.ENTER);
    window.type("127.0.0.1:" + network.port());
    window.press("Ctrl+S");
    window.press("Ctrl+N");
    window.type("Zebra poartă");
    window.press(KeyCode.ENTER);
    window.type("127.0.0.1:" + network.port());
    window.press("Ctrl+S");
    assertThat(printers()).contains("Zebra birou", "Zebra poartă");
  }

  @Test
  void aWaitingLabelIsTakenOutByAClickAndPutBackByCtrlZ() throws Exception {
    window.open("printers", "");
    window.robot.clickOn("#printer-pause-0");
    window.settle();
    window.robot.clickOn("#printer-test-0");
    window.settle();
    window.open("labels", "");
    fx(
        () -> {
          window.table().getSelectionModel().select(0);
          return true;
        });
    window.settle();
    window.robot.clickOn("#label-cancel");
    window.settle();
    assertThat(newest().state()).isEqualTo(LabelState.WITHDRAWN);
    window.press("Ctrl+Z");
    assertThat(newest().state()).isEqualTo(LabelState.QUEUED);
  }

  @Test
  void aLabelTakenOutLongAgoIsPutBackFromTheList() throws Exception {
    window.open("printers", "");
    window.robot.clickOn("#printer-pause-0");
    window.settle();
    window.robot.clickOn("#printer-test-0");
    window.settle();
    window.open("labels", "");
    fx(
        () -> {
          window.table().getSelectionModel().select(0);
          return true;
        });
    window.settle();
    window.robot.clickOn("#label-cancel");
    window.settle();
    fx(
        () -> {
          List.copyOf(window.notifications.notes()).forEach(window.notifications::dismiss);
          return true;
        });
    window.picture("label-taken-out");
    window.robot.doubleClickOn("#label-put-back");
    window.settle();
    assertThat(newest().state()).isEqualTo(LabelState.QUEUED);
  }

  @Test
  void anOpenChoiceOfARouteStaysOpenWhileAPrinterAnswersOtherwise() throws Exception {
    window.open("printers", "");
    var box = window.find("#route-remnant", ComboBox.class);
    fx(
        () -> {
          box.requestFocus();
          box.show();
          return true;
        });
    zebra.behave(Behavior.GOOD.in(Behavior.State.HEAD_OPEN));
    window.press("F5");
    assertThat(status(0)).isEqualTo("cap deschis");
    assertThat(fx(() -> box.isShowing() && box.getScene() != null)).isTrue();
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(window.notifications.notes())
        .extracting(note -> window.texts.of(note.title()))
        .contains("Etichetele resturilor merg de acum la Zebra hala 1");
  }

  private int auditLines() throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.audit().lines(tx, Long.MAX_VALUE, 999).size());
  }

  @Test
  void labelsOfAKindGoToTheirPrinterAndAPausedOneGetsNone() throws Exception {
    window.open("printers", "");
    int lines = auditLines();
    fx(
        () -> {
          window.find("#route-remnant").requestFocus();
          return true;
        });
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.settle();
    assertThat(auditLines()).as("an arrow books nothing").isEqualTo(lines);
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(auditLines()).isEqualTo(lines + 1);
    assertThat(
            demo.useCases
                .reading()
                .of(tx -> demo.useCases.repositories().printers().printerFor(tx, REMNANT))
                .orElseThrow()
                .name())
        .isEqualTo("labels");
    window.robot.clickOn("#printer-pause-0");
    window.settle();
    window.robot.clickOn("#printer-test-0");
    window.settle();
    demo.station.printDueLabels();
    assertThat(zebra.printed()).isEmpty();
    window.mainPictures("printers-paused");
    window.robot.clickOn("#printer-pause-0");
    window.settle();
    demo.station.printDueLabels();
    assertThat(zebra.printed()).hasSize(1);
    window.robot.clickOn("#printer-calibrate-0");
    window.settle();
    assertThat(window.notifications.notes())
        .extracting(note -> note.title().key())
        .contains("printers.calibrated");
  }

  private List<String> printers() throws Exception {
    return demo.useCases
        .reading()
        .of(
            tx ->
                demo.useCases.repositories().printers().all(tx).stream()
                    .filter(printer -> !printer.inactive())
                    .map(LabelPrinter::name)
                    .toList());
  }

  private String words(String id) {
    return fx(() -> window.find("#" + id, Label.class).getText());
  }

  private void setUp(String address) throws Exception {
    Command command = demo.command(Role.ADMINISTRATOR);
    TestPrinters.standard(demo.useCases, command.actor(), "Zebra hala 1", address);
  }

  private String status(int printer) {
    return fx(() -> window.find("#printer-status-" + printer, Label.class).getText());
  }

  private LabelJob newest() throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 1))
        .getFirst();
  }
}
