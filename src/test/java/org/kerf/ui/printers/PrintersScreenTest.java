package org.kerf.ui.printers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    setUp(network.host() + ":" + network.port());
    demo = DemoStation.copyOf(first, second);
    window = new OfficeWindow(demo, context -> new PrinterPages(context).specs());
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

  private void setUp(String address) throws Exception {
    try (var station = DemoStation.empty(first)) {
      Command command = station.command(Role.ADMINISTRATOR);
      station
          .useCases
          .station()
          .change()
          .run(command, LabelPrinter.SETTING, new LabelPrinter("Zebra hala 1", address));
    }
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
