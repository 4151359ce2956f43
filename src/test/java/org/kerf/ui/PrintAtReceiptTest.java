package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.printers.TestPrinters;
import org.kerf.identity.model.Role;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.stock.model.location.Location;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.NetworkSimulator;
import org.kerf.tools.printer.SimulatedPrinter;
import org.testfx.api.FxToolkit;

/** A bundle is received and its labels come out, although the roll ends in the middle. */
class PrintAtReceiptTest {

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
    demo = new DemoStation(folder);
    TestPrinters.standard(
        demo.useCases,
        demo.command(Role.ADMINISTRATOR).actor(),
        "Zebra recepție",
        network.host() + ":" + network.port());
    window = new OfficeWindow(demo, context -> fx(() -> StationPages.specs(context)));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
    network.close();
  }

  @Test
  void theRollEndsAfterOneOfThreeLabelsAndTheOthersComeOutOfTheNextOne() throws Exception {
    zebra.load(1);
    receive("3");
    List<LabelJob> labels = jobs();
    assertThat(labels).hasSize(3);
    waitFor(() -> printed() && zebra.printed().size() == 1);
    window.open("labels", "");
    window.picture("labels-roll-ended");
    window.open("printers", "");
    assertThat(fx(() -> window.find("#printer-status-0", Label.class).getText()))
        .isEqualTo("fără etichete");
    zebra.load(100);
    waitFor(() -> printed() && zebra.printed().size() == 3);
    waitFor(() -> printed() && states().stream().allMatch(LabelState::isDone));
    assertThat(zebra.printed())
        .extracting(label -> label.fields().getFirst())
        .containsOnly(labels.getFirst().code().text());
    assertThat(jobs()).as("none was added").hasSize(3);
    window.press("F5");
    assertThat(fx(() -> window.find("#printer-status-0", Label.class).getText()))
        .isEqualTo("pregătită");
  }

  /** What the printer's worker does again and again. */
  private boolean printed() throws Exception {
    demo.station.printDueLabels();
    return true;
  }

  private void receive(String labels) throws Exception {
    window.open("receive", "");
    window.type("HEA-100-S235");
    window.press(KeyCode.TAB);
    window.press(KeyCode.TAB);
    window.type("12000");
    window.press(KeyCode.ENTER);
    window.type("5");
    Location any =
        demo.useCases
            .reading()
            .of(tx -> demo.useCases.repositories().stock().locations(tx))
            .getFirst();
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    scanner.scan(any.code().text(), KeyCode.ENTER);
    window.settle();
    fx(
        () -> {
          window.find("#receive-labels", TextField.class).setText(labels);
          return true;
        });
    fx(
        () -> {
          window.find("#receive-go", Button.class).fire();
          return true;
        });
    window.settle();
  }

  private List<LabelState> states() throws Exception {
    return jobs().stream().map(LabelJob::state).toList();
  }

  private List<LabelJob> jobs() throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 100));
  }
}
