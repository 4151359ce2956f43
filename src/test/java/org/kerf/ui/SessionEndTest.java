package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.ui.NewStationWindow.Remembered;

/** What an administrator changes elsewhere ends the session of whoever it is about. */
class SessionEndTest {

  private static final String PIN = "4071";

  @TempDir Path folder;

  private NewStationWindow window;
  private User ana;
  private User ion;

  @BeforeEach
  void open() throws Exception {
    try (var demo = DemoStation.empty(folder)) {
      var setUp = demo.useCases.station().setUp();
      ana = ((UserOutcome.Done) setUp.administrator("Ana Pop")).user();
      var users = demo.useCases.station().changeUsers();
      var added = users.add(demo.useCases.command(ana), "Ion Mureșan", Role.OPERATOR);
      ion = ((UserOutcome.Done) added).user();
      setUp.finish(demo.useCases.command(ana));
      demo.useCases
          .station()
          .setSecret()
          .run(demo.useCases.command(ana), ion.id(), CredentialKind.PIN, PIN);
    }
    window = new NewStationWindow(folder, new Remembered());
    window.click("#user-2");
    window.fill("#secret", PIN);
    window.robot.push(KeyCode.ENTER);
    waitFor(() -> window.shell.currentPage().isPresent());
    window.settle();
    assertThat(window.isThere("#rail-saw")).isTrue();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void anotherRoleAsksAgainAndTakesWhatTheyMayNotDoFromTheWindow() throws Exception {
    change(new User(ion.id(), ion.name(), Role.WORKER), true);
    waitFor(() -> window.shell.isAsking());
    window.picture("session-ended", 1280, 800);
    window.click("#user-2");
    window.fill("#secret", PIN);
    window.robot.push(KeyCode.ENTER);
    waitFor(() -> !window.shell.isAsking());
    window.settle();
    assertThat(window.shows("#rail-saw")).isFalse();
    assertThat(window.text("#status-user")).contains("Ion Mureșan");
  }

  @Test
  void whoIsSwitchedOffIsAskedAndOfferedNoMore() throws Exception {
    change(ion, false);
    waitFor(() -> window.shell.isAsking());
    assertThat(window.stage.getScene().lookup("#user-2")).isNull();
  }

  @Test
  void aSecretThatIsTakenAwayAsksAgain() throws Exception {
    window
        .useCases()
        .station()
        .setSecret()
        .remove(window.useCases().command(ana), ion.id(), CredentialKind.PIN);
    waitFor(() -> window.shell.isAsking());
  }

  @Test
  void anotherNameOrASecondSecretAsksNobody() throws Exception {
    change(new User(ion.id(), "Ion Popescu", Role.OPERATOR), true);
    window
        .useCases()
        .station()
        .setSecret()
        .run(
            window.useCases().command(ana), ion.id(), CredentialKind.PASSWORD, "cal verde baterie");
    change(new User(ana.id(), "Ana Ionescu", Role.ADMINISTRATOR), true);
    for (String page : List.of("stock", "orders", "stock", "orders")) {
      window.click("#rail-" + page);
    }
    assertThat(window.shell.isAsking()).isFalse();
    change(new User(ion.id(), "Ion Popescu", Role.WORKER), true);
    waitFor(() -> window.shell.isAsking());
  }

  @Test
  void whatOthersMayAllowIsOfferedAsSoonAsSomebodyCan() throws Exception {
    fx(
        () -> {
          window.shell.open("moving", "");
          return true;
        });
    window.settle();
    assertThat(isIssueOffered()).as("nobody who may has a secret").isFalse();
    window
        .useCases()
        .station()
        .setSecret()
        .run(window.useCases().command(ana), ana.id(), CredentialKind.PIN, "7712");
    waitFor(this::isIssueOffered);
  }

  private boolean isIssueOffered() {
    return fx(
        () -> {
          Node issue = window.stage.getScene().lookup("#moving-issue");
          return issue != null && issue.getParent().isVisible();
        });
  }

  private void change(User wanted, boolean active) throws StationFault {
    var outcome =
        window
            .useCases()
            .station()
            .changeUsers()
            .change(window.useCases().command(ana), wanted, active);
    assertThat(outcome).isInstanceOf(UserOutcome.Done.class);
  }
}
