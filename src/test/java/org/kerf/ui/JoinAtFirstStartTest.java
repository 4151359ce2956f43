package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.flow.UseCases;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.identity.model.Role;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.ui.NewStationWindow.Remembered;

/** A new computer at a company that works with Kerf already. */
class JoinAtFirstStartTest {

  @TempDir Path folder;

  @Test
  void aNewStationJoinsACompanyAndHasWhatTheOthersBooked() throws Exception {
    TestCentre centre = TestCentre.fresh();
    try (var office = new DemoStation(folder.resolve("office"))) {
      office
          .useCases
          .sync()
          .enrol()
          .run(office.command(Role.ADMINISTRATOR), centre.url(), centre.code("Birou"), "");
      send(office);
    }
    Path here = folder.resolve("here");
    DemoStation.putEmptyStore(here);
    try (var window = new NewStationWindow(here, new Remembered())) {
      window.click("#start-next");
      window.fill("#start-company", "Oțel SRL");
      window.fill("#start-station", "Debitare 1");
      window.click("#start-next");
      window.fill("#start-person", "Ana Pop");
      window.click("#start-next");
      window.click("#start-key-later");
      window.click("#start-key-really");
      window.pictures("start-data", 1280, 800);
      window.picture("start-data-small", 1024, 700);
      window.robot.push(KeyCode.TAB);
      window.robot.push(KeyCode.TAB);
      assertThat(window.focused()).isEqualTo("start-join");
      // Held down, Enter opens the form and sends nothing.
      window.holdDown(KeyCode.ENTER, 5);
      window.settle();
      assertThat(window.focused()).isEqualTo("join-url");
      window.robot.push(KeyCode.ESCAPE);
      window.settle();
      assertThat(window.isThere("#start-join")).isTrue();
      window.click("#start-join");
      window.click("#join-join");
      assertThat(window.text("#join-url-says")).isEqualTo("Scrieți adresa centrului.");
      assertThat(window.text("#start-title")).isEqualTo("Centrul companiei");
      window.picture("start-join", 1280, 800);
      window.picture("start-join-small", 1024, 700);
      type(window, "#join-url", centre.url());
      type(window, "#join-code", "ABCD-2345");
      window.click("#join-join");
      assertThat(window.isThere("#join-code")).as("a wrong code is said").isTrue();
      type(window, "#join-code", centre.code("Debitare 1"));
      // Its characters are another's: it takes others by itself.
      window.robot.push(KeyCode.ENTER);
      window.robot.push(KeyCode.ENTER);
      assertThat(window.focused()).isEqualTo("join-join");
      window.click("#join-join");
      waitFor(() -> window.shell.currentPage().isPresent());
      window.settle();
      SyncStatus status = window.useCases().sync().exchange().status();
      assertThat(status.isUpToDate()).as(status.toString()).isTrue();
      UseCases now = window.useCases();
      List<Saw> saws = now.reading().of(tx -> now.repositories().plans().saws(tx));
      assertThat(saws).isNotEmpty();
      String characters = now.reading().of(tx -> now.station().prefix().characters(tx));
      assertThat(characters).isNotEqualTo("01");
    }
  }

  private static void send(DemoStation office) throws Exception {
    var exchange = office.useCases.sync().exchange();
    for (int i = 0; i < 500 && (i < 20 || exchange.status().unsent() > 0); i++) {
      exchange.run();
    }
    assertThat(exchange.status().unsent()).isZero();
  }

  private static void type(NewStationWindow window, String field, String text) throws Exception {
    waitFor(() -> window.isThere(field));
    fx(
        () -> {
          var found = (TextField) window.stage.getScene().lookup(field);
          found.requestFocus();
          found.setText(text);
          return true;
        });
    window.settle();
  }
}
