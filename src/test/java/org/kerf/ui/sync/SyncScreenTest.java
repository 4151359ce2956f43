package org.kerf.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.audit.AuditPages;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** A person links the station to a centre, sees how it stands, and has the exchange wait. */
class SyncScreenTest {

  @TempDir Path folder;

  private TestCentre centre;
  private DemoStation demo;
  private OfficeWindow window;

  @BeforeEach
  void open() throws Exception {
    centre = TestCentre.fresh();
    demo = new DemoStation(folder);
    window =
        new OfficeWindow(
            demo,
            context ->
                Stream.of(new SyncPages(context).specs(), new AuditPages(context).specs())
                    .flatMap(List::stream)
                    .toList());
  }

  @AfterEach
  void close() {
    window.close();
    demo.close();
  }

  @Test
  void theStationIsLinkedByAddressAndCodeWithTheKeyboardAlone() throws Exception {
    window.open("sync", "");
    assertThat(words("sync-state")).isEqualTo("singur");
    window.mainPictures("sync-alone");
    window.tabTo("sync-ask");
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(focused()).isEqualTo("sync-url");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(words("sync-url-says")).isEqualTo("Scrieți adresa centrului.");
    window.mainPictures("sync-enrol");
    fx(
        () -> {
          window.find("#sync-url", TextField.class).requestFocus();
          return true;
        });
    window.type(centre.url());
    window.press(KeyCode.ENTER);
    window.type("ABCD-2345");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(lastNote()).contains("codul");
    fx(
        () -> {
          window.find("#sync-code", TextField.class).clear();
          window.find("#sync-code", TextField.class).requestFocus();
          return true;
        });
    window.type(centre.code("Birou"));
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(lastNote()).contains(TestCentre.COMPANY);
    exchange();
    window.press("F5");
    window.settle();
    assertThat(words("sync-state")).isEqualTo("conectat");
    assertThat(words("sync-unsent")).isEqualTo("niciuna");
    assertThat(words("sync-company")).isEqualTo(TestCentre.COMPANY);
    exchange();
    window.press("F5");
    window.settle();
    assertThat(fx(() -> window.find("#sync-stations", GridPane.class).getRowCount())).isEqualTo(2);
    assertThat(fx(() -> window.find("#sync-batches", GridPane.class).getRowCount()))
        .isGreaterThan(1);
    window.mainPictures("sync");
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("sync");
    window.show(Language.ROMANIAN, Theme.LIGHT);
    window.picture("sync-small", 1024, 700);
    window.robot.clickOn("#sync-pause");
    window.settle();
    assertThat(words("sync-state")).isEqualTo("în pauză");
    assertThat(words("sync-unsent")).isEqualTo("1, cea mai veche de mai puțin de un minut");
    window.robot.clickOn("#sync-state");
    window.robot.doubleClickOn("#sync-pause");
    window.settle();
    exchange();
    window.press("F5");
    window.settle();
    assertThat(words("sync-state")).isEqualTo("conectat");
    window.open("audit", "");
    window.settle();
    window.picture("sync-audit");
  }

  @Test
  void aComputerTakesThePlaceOfALostOneOnlyWhenAPersonSaysThatItIsLost() throws Exception {
    String code = centre.codeAgain("Ferăstrău 1");
    window.open("sync", "");
    window.tabTo("sync-ask");
    window.press(KeyCode.ENTER);
    window.settle();
    window.type(centre.url());
    window.press(KeyCode.ENTER);
    window.type(code);
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(focused()).isEqualTo("sync-place-knows");
    window.mainPictures("sync-place");
    window.picture("sync-place-small", 1024, 700);
    assertThat(fx(() -> window.find("#sync-place-do", Button.class).isDisabled())).isTrue();
    assertThat(demo.useCases.sync().exchange().status().state()).isEqualTo(SyncStatus.State.ALONE);
    window.press(KeyCode.SPACE);
    window.tabTo("sync-place-do");
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(lastNote()).contains(TestCentre.COMPANY);
    exchange();
    assertThat(centre.ask("SELECT count(*) FROM kerf.station")).isEqualTo("1");
  }

  private void exchange() throws Exception {
    var exchange = demo.useCases.sync().exchange();
    SyncStatus status = exchange.status();
    for (int i = 0; i < 500 && (i < 20 || status.unsent() > 0); i++) {
      exchange.run();
      status = exchange.status();
    }
    assertThat(status.unsent()).as(status.toString()).isZero();
  }

  private String focused() {
    return fx(() -> window.stage.getScene().getFocusOwner().getId());
  }

  private String words(String id) {
    return fx(() -> window.find("#" + id, Label.class).getText());
  }

  private String lastNote() {
    return fx(
        () ->
            window.notifications.notes().stream()
                .map(note -> window.texts.of(note.title()) + " " + window.texts.of(note.more()))
                .toList()
                .getLast());
  }
}
