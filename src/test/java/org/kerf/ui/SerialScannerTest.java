package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.ShortCode;
import org.kerf.scanning.SerialScanners;
import org.kerf.scanning.model.SerialProfile;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/**
 * A scanner at a serial port is set up on its page, and what it sends goes the way of all scans.
 */
class SerialScannerTest {

  @TempDir private Path folder;
  private final List<Optional<SerialProfile>> used = new ArrayList<>();
  private final AtomicReference<SerialScanners.Listener> line = new AtomicReference<>();
  private DemoStation demo;
  private OfficeWindow window;
  private TypedScanner keys;

  private final SerialScanners device =
      new SerialScanners() {
        @Override
        public List<String> ports() {
          return List.of("ttyACM0", "ttyS0");
        }

        @Override
        public synchronized void use(Optional<SerialProfile> profile, Listener listener) {
          used.add(profile);
          line.set(listener);
        }

        @Override
        public void close() {}
      };

  @BeforeEach
  void open() throws Exception {
    demo = new DemoStation(folder);
    window =
        new OfficeWindow(
            demo, Language.ROMANIAN, Theme.LIGHT, context -> fx(() -> StationPages.specs(context)));
    keys = new TypedScanner(window.stage);
    ScanDispatch scans =
        TypedScans.listen(window.stage, window.shell, window.context, keys.nanos());
    fx(
        () -> {
          window.context.view().scanners().connect(device, scans::line, scans::brokenLine);
          return true;
        });
    window.settle();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
  }

  @Test
  void thePortIsChosenKeptAndTakenAwayAgain() throws Exception {
    assertThat(used).containsExactly(Optional.empty());
    window.open("scanner", "");
    window.settle();
    fx(
        () -> {
          ComboBox<String> port = box();
          assertThat(port.getItems()).containsExactly("ttyACM0", "ttyS0");
          port.setValue("ttyACM0");
          window.find("#serial-save", Button.class).fire();
          return true;
        });
    window.settle();
    var profile = new SerialProfile("ttyACM0", 9_600);
    assertThat(used.getLast()).contains(profile);
    assertThat(kept()).contains(profile);
    assertThat(state()).startsWith("La ttyACM0 nu este");
    line.get().connected(true);
    window.settle();
    assertThat(state()).isEqualTo("Scanerul este la ttyACM0.");
    window.picture("scanner-serial");
    window.picture("scanner-serial-small", 1024, 700);
    line.get().connected(false);
    window.settle();
    assertThat(fx(() -> window.find("#status-scanner", Button.class).isVisible())).isFalse();
    fx(
        () -> {
          StationStatus.scanner(window.shell, false);
          return true;
        });
    window.picture("scanner-gone-small", 1024, 700);
    assertThat(fx(() -> window.find("#status-scanner", Button.class).getText()))
        .isEqualTo("Scaner: deconectat");
    assertThat(state()).startsWith("La ttyACM0 nu este");
    fx(
        () -> {
          window.find("#serial-none", Button.class).fire();
          return true;
        });
    window.settle();
    assertThat(used.getLast()).isEmpty();
    assertThat(kept()).isEmpty();
  }

  @Test
  void aLineNeverMixesWithKeysAndOneThatBreaksOffIsTold() throws Exception {
    ShortCode unit = unit();
    window.open("receive", "");
    keys.strike(KeyCode.F12);
    keys.send("594123");
    line.get().scanned("01059412345678993720");
    window.settle();
    assertThat(titles()).containsExactly("Cod GS1 neînțeles");
    keys.send("4567899");
    keys.strike(KeyCode.F11);
    window.settle();
    assertThat(titles().getLast()).isEqualTo("Ce articol este 05941234567899?");
    line.get().broken("B01");
    window.settle();
    assertThat(titles()).contains("2 scanări neînțelese");
    line.get().scanned(unit.text());
    window.settle();
    assertThat(window.shell.currentPage().orElseThrow().titleProperty().get())
        .contains(unit.spaced());
  }

  @Test
  void theSeparatorArrivesAsItIsAndALotAtTheEndIsCertain() throws Exception {
    window.open("receive", "");
    line.get().scanned("]C110AB21C");
    window.settle();
    assertThat(fx(() -> window.find("#receive-batch", TextField.class).getText()))
        .isEqualTo("AB21C");
  }

  @SuppressWarnings("unchecked") // Its items are texts.
  private ComboBox<String> box() {
    return (ComboBox<String>) window.find("#serial-port", ComboBox.class);
  }

  private String state() {
    return fx(() -> window.find("#serial-state", Label.class).getText());
  }

  private Optional<SerialProfile> kept() throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.station().values().value(tx, SerialProfile.SETTING));
  }

  private ShortCode unit() throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().search(tx, "B01", 1))
        .getFirst()
        .unit()
        .code();
  }

  private List<String> titles() {
    return fx(
        () ->
            window.notifications.notes().stream()
                .map(note -> window.context.view().texts().of(note.title()))
                .toList());
  }
}
