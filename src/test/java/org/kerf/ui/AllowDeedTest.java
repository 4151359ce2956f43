package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.audit.model.AuditLine;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.signin.AllowDeed;
import org.kerf.flow.signin.SignIn;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.ui.audit.AuditPages;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.texts.Language;

/** A supervisor allows one deed at an operator's screen with the PIN. */
class AllowDeedTest {

  private static final String PIN = "4071";

  @TempDir Path folder;

  private DemoStation demo;
  private OfficeWindow window;
  private StockUnit held;
  private User supervisor;
  private User operator;

  @BeforeEach
  void open() throws Exception {
    demo = SawMorning.station(folder);
    SawMorning morning = SawMorning.worked();
    var closed =
        (CloseBar.Outcome.Closed)
            demo.useCases
                .closeBar()
                .defective(demo.command(Role.OPERATOR), morning.onSaw.id(), "fisură");
    held = closed.remnant().orElseThrow();
    supervisor = demo.user(Role.SUPERVISOR);
    operator = demo.user(Role.OPERATOR);
    demo.useCases
        .station()
        .setSecret()
        .run(demo.command(Role.ADMINISTRATOR), supervisor.id(), CredentialKind.PIN, PIN);
    window =
        new OfficeWindow(
            demo,
            context ->
                Stream.of(new StockPages(context).specs(), new AuditPages(context).specs())
                    .flatMap(List::stream)
                    .toList());
    fx(
        () -> {
          window.context.view().person().userProperty().set(operator);
          return true;
        });
    window.settle();
    window.open("unit", held.code().text());
  }

  @AfterEach
  void close() {
    window.close();
    demo.close();
  }

  @Test
  void theReleaseIsBookedForTheOperatorAndTheAuditNamesBoth() throws Exception {
    askForRelease();
    assertThat(state()).as("not yet").isEqualTo(UnitState.HELD);
    window.picture("allow-who");
    window.press(KeyCode.ENTER);
    window.type("9153");
    window.press(KeyCode.ENTER);
    assertThat(state()).isEqualTo(UnitState.HELD);
    assertThat(fx(() -> ((Label) window.find("#allow-secret-error")).getText()))
        .isEqualTo("Nu este corect.");
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("allow-pin");
    window.show(Language.ROMANIAN, Theme.LIGHT);
    window.type(PIN);
    window.press(KeyCode.ENTER);
    waitFor(() -> state() == UnitState.FREE);
    assertThat(window.context.view().person().now()).as("still at the station").isEqualTo(operator);
    List<AuditLine> lines =
        demo.useCases.reading().of(tx -> demo.useCases.audit().lines(tx, Long.MAX_VALUE, 9));
    AuditLine allowed = lines.getFirst();
    assertThat(allowed.action()).isEqualTo("deed.allowed");
    assertThat(allowed.user()).isEqualTo(operator.id());
    assertThat(allowed.subject()).isEqualTo(supervisor.id());
    assertThat(lines.get(1).user()).isEqualTo(operator.id());
    window.open("audit", "");
    window.picture("allow-audit");
    window.open("unit", held.code().text());
    window.press("Ctrl+Z");
    assertThat(state()).as("undone by the operator alone").isEqualTo(UnitState.HELD);
    askForRelease();
    assertThat(window.shell.isAsking()).as("once only").isTrue();
  }

  @Test
  void aSupervisorsBadgeAllowsItAndAnotherOnesDoesNot() throws Exception {
    giveBadge(supervisor, "0004711815");
    giveBadge(operator, "0004711816");
    askForRelease();
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    scanner.scan("0004711816", KeyCode.ENTER);
    window.settle();
    assertThat(fx(() -> ((Label) window.find("#allow-user-insist")).getText()))
        .isEqualTo("Cine are acest ecuson nu poate permite asta.");
    assertThat(state()).isEqualTo(UnitState.HELD);
    scanner.scan("0004711815", KeyCode.ENTER);
    waitFor(() -> state() == UnitState.FREE);
    List<AuditLine> lines =
        demo.useCases.reading().of(tx -> demo.useCases.audit().lines(tx, Long.MAX_VALUE, 9));
    assertThat(lines.getFirst().action()).isEqualTo("deed.allowed");
    assertThat(lines.getFirst().subject()).isEqualTo(supervisor.id());
  }

  private void giveBadge(User user, String code) throws StationFault {
    demo.useCases
        .station()
        .setSecret()
        .run(demo.command(Role.ADMINISTRATOR), user.id(), CredentialKind.BADGE, code);
  }

  @Test
  void whoLeavesTheQuestionHasBookedNothing() throws Exception {
    askForRelease();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shell.isAsking()).isFalse();
    assertThat(state()).isEqualTo(UnitState.HELD);
  }

  @Test
  void whoLeavesTheQuestionFindsWhatWasTypedBelowIt() throws Exception {
    window.open("unit", anyBundle().id().text());
    window.tabTo("unit-adjust");
    window.press(KeyCode.SPACE);
    window.type("2");
    window.press(KeyCode.TAB);
    window.type("numarate");
    window.press(KeyCode.ENTER);
    assertThat(window.shell.isAsking()).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(window.shell.isAsking()).isFalse();
    assertThat(fx(() -> window.find("#unit-adjust-count", TextField.class).getText()))
        .isEqualTo("2");
    assertThat(fx(() -> window.find("#unit-adjust-reason", TextField.class).getText()))
        .isEqualTo("numarate");
    window.press(KeyCode.ENTER);
    assertThat(window.shell.isAsking()).as("Enter asks again").isTrue();
    window.press(KeyCode.ENTER);
    window.type(PIN);
    window.press(KeyCode.ENTER);
    waitFor(() -> window.stage.getScene().lookup("#unit-adjust-count") == null);
  }

  private StockUnit anyBundle() throws StationFault {
    return demo.useCases
        .reading()
        .<Optional<StockUnit>>of(
            tx ->
                demo.useCases.repositories().stock().search(tx, "B01", 200).stream()
                    .map(line -> line.unit())
                    .filter(
                        unit ->
                            unit.shape() == UnitShape.BUNDLE
                                && unit.onHand() > 2
                                && unit.reserved() == 0)
                    .findFirst())
        .orElseThrow();
  }

  @Test
  void wrongTriesCountForWhoeverIsSaidToAllowIt() throws Exception {
    askForRelease();
    window.press(KeyCode.ENTER);
    for (int i = 0; i < 3; i++) {
      window.type("9153");
      window.press(KeyCode.ENTER);
    }
    SignIn signIn = demo.useCases.station().signIn();
    assertThat(signIn.run(supervisor.id(), CredentialKind.PIN, PIN))
        .isInstanceOf(SignIn.Outcome.TooSoon.class);
  }

  @Test
  void whoLostTheRightMeanwhileAllowsNothing() throws Exception {
    var allow = demo.useCases.station().allowDeed();
    var permission = Permission.RELEASE_HOLDS;
    var outcome =
        allow.run(
            demo.useCases.command(operator), permission, supervisor.id(), CredentialKind.PIN, PIN);
    var command = ((AllowDeed.Outcome.Allowed) outcome).command();
    demo.useCases
        .station()
        .changeUsers()
        .change(demo.command(Role.ADMINISTRATOR), supervisor, false);
    assertThat(
            catchThrowable(
                () -> demo.useCases.stock().release().run(command, held.id(), "numai vopsea")))
        .isInstanceOf(StationFault.class);
    assertThat(state()).isEqualTo(UnitState.HELD);
  }

  private void askForRelease() throws Exception {
    Node button =
        fx(
            () ->
                window.find(".kerf-shell").lookupAll(".button").stream()
                    .filter(
                        each ->
                            each instanceof Button one
                                && window.texts.of("unit.release").equals(one.getText()))
                    .findFirst()
                    .orElseThrow());
    fx(
        () -> {
          ((Button) button).fire();
          return true;
        });
    window.settle();
    window.picture("allow-button");
    window.type("numai vopsea");
    window.press(KeyCode.ENTER);
    window.settle();
  }

  private UnitState state() throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().line(tx, held.id()).orElseThrow())
        .unit()
        .state();
  }
}
