package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.labels.LabelRequest;
import org.kerf.flow.printers.TestPrinters;
import org.kerf.identity.model.Role;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.NetworkSimulator;
import org.kerf.tools.printer.SimulatedPrinter;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** The cable is pulled twice; a person scans what came out and has the rest printed again. */
class DoubtfulLabelsTest {

  @TempDir Path first;
  @TempDir Path second;

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
    setUp(network.host() + ":" + network.port());
    demo = DemoStation.copyOf(first, second);
    window = new OfficeWindow(demo, context -> fx(() -> StationPages.specs(context)));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
    network.close();
  }

  @Test
  void whatCameOutIsScannedAndTheRestIsPrintedOnceMore() throws Exception {
    ShortCode found = print(0);
    ShortCode whole = print(0);
    ShortCode fine = test();
    demo.station.printDueLabels();
    assertThat(states())
        .containsExactly(LabelState.CONFIRMED, LabelState.UNKNOWN, LabelState.UNKNOWN);

    window.open("doubtful-labels", "");
    window.picture("doubtful-labels");
    window.picture("doubtful-labels-small", 1024, 700);
    scan(fine);
    assertThat(states()).as("it is not in doubt").contains(LabelState.UNKNOWN);
    scan(whole);
    assertThat(words("doubtful-count")).isEqualTo("1 a ieșit");
    ShortCode lost = print(Integer.MAX_VALUE);
    window.press("F5");
    window.robot.doubleClickOn("#doubtful-out-" + found.text());
    window.settle();
    assertThat(states())
        .as("the second of a double click settles no other label")
        .containsExactly(
            LabelState.UNKNOWN, LabelState.CONFIRMED, LabelState.CONFIRMED, LabelState.CONFIRMED);
    assertThat(fx(() -> window.stage.getScene().getFocusOwner().getId()))
        .as("the keyboard goes on with the next one")
        .isEqualTo("doubtful-out-" + lost.text());
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("doubtful-labels");
    fx(
        () -> {
          window.find("#doubtful-again", Button.class).fire();
          return true;
        });
    window.settle();
    assertThat(states())
        .containsExactly(
            LabelState.QUEUED, LabelState.CONFIRMED, LabelState.CONFIRMED, LabelState.CONFIRMED);
    demo.station.printDueLabels();
    assertThat(states()).containsOnly(LabelState.CONFIRMED);
    assertThat(zebra.printed())
        .extracting(label -> label.fields().getFirst())
        .containsExactly(found.text(), whole.text(), fine.text(), lost.text());
  }

  @Test
  void aScanDoesNotSettleACopyOfWhatHasComeOut() throws Exception {
    demo.takeIn(ImportKind.PLACES, "Cod;Denumire;Zonă;Traseu\nA01;Raft;hala 1;10\n");
    var location =
        demo.useCases
            .reading()
            .of(tx -> demo.useCases.repositories().stock().locations(tx))
            .getFirst();
    demo.useCases
        .settleLabel()
        .reprintMany(
            demo.command(Role.SUPERVISOR),
            List.of(location.code()),
            new LabelRequest("", Optional.empty(), 2),
            done -> false);
    byte[] zpl =
        ((LabelRenderer.Rendered.Ready) demo.useCases.renderer().render(jobs().getFirst())).zpl();
    zebra.behave(zebra.behavior().cutAfterBytes(zpl.length + zpl.length / 2));
    demo.station.printDueLabels();
    assertThat(states()).containsExactly(LabelState.UNKNOWN, LabelState.CONFIRMED);
    window.open("doubtful-labels", "");
    scan(location.code());
    window.press("F5");
    assertThat(window.notifications.notes())
        .extracting(note -> note.title().key())
        .as("it stays until somebody has read it")
        .contains("doubtful.copies");
    window.picture("doubtful-copies");
    assertThat(states()).as("it may be the other one").contains(LabelState.UNKNOWN);
    window.robot.clickOn("#doubtful-out-" + location.code().text());
    window.settle();
    assertThat(states()).containsOnly(LabelState.CONFIRMED);
  }

  /** A label whose cable is pulled so many bytes before its end, or in its middle. */
  private ShortCode print(int before) throws StationFault {
    ShortCode code = test();
    byte[] zpl =
        ((LabelRenderer.Rendered.Ready) demo.useCases.renderer().render(jobs().getFirst())).zpl();
    int after = before == Integer.MAX_VALUE ? zpl.length / 2 : zpl.length - before;
    zebra.behave(zebra.behavior().cutAfterBytes(after));
    demo.station.printDueLabels();
    return code;
  }

  private ShortCode test() throws StationFault {
    return demo.useCases.station().printTestLabel().run(demo.command(Role.SUPERVISOR), "Probă");
  }

  private void setUp(String address) throws Exception {
    try (var station = DemoStation.empty(first)) {
      TestPrinters.standard(
          station.useCases, station.command(Role.ADMINISTRATOR).actor(), "Zebra hala 1", address);
    }
  }

  private void scan(ShortCode code) throws Exception {
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    scanner.scan(code.text(), KeyCode.ENTER);
    window.settle();
  }

  private String words(String id) {
    return fx(() -> window.find("#" + id, Label.class).getText());
  }

  /** The newest first. */
  private List<LabelJob> jobs() throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 10));
  }

  private List<LabelState> states() throws StationFault {
    return jobs().stream().map(LabelJob::state).toList();
  }
}
