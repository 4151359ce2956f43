package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.flow.signin.SetSecret;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.ui.NewStationWindow.Remembered;

/** A badge is given by scanning it, and a scan of it signs in, in the station's own window. */
class BadgeTest {

  private static final String BADGE = "0004711815";
  private static final String LABEL = ShortCode.of(ShortCode.Kind.BAR, "01", 8).text();
  private static final String PIN = "4071";

  @TempDir Path folder;

  private DemoStation demo;

  @SuppressWarnings("NullAway.Init") // Each test starts it when people have what they need.
  private NewStationWindow window;

  @SuppressWarnings("NullAway.Init")
  private TypedScanner scanner;

  private User ana;
  private User ion;

  @BeforeEach
  void hire() throws Exception {
    demo = DemoStation.empty(folder);
    var setUp = demo.useCases.station().setUp();
    ana = ((UserOutcome.Done) setUp.administrator("Ana Pop")).user();
    var users = demo.useCases.station().changeUsers();
    var added = users.add(demo.useCases.command(ana), "Ion Mureșan", Role.OPERATOR);
    ion = ((UserOutcome.Done) added).user();
    setUp.finish(demo.useCases.command(ana));
  }

  /** The card stands, with what people have. */
  private void start() throws Exception {
    demo.close();
    var typed = new AtomicReference<TypedScanner>();
    window =
        new NewStationWindow(
            folder,
            new Remembered(),
            stage -> {
              var made = new TypedScanner(stage);
              typed.set(made);
              return made.nanos();
            });
    scanner = typed.get();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void anAdministratorGivesABadgeByScanningItAndTakesItAway() throws Exception {
    start();
    window.click("#user-1");
    choose(1);
    scanInto(LABEL);
    assertThat(window.text("#users-badge-says")).contains("etichete din Kerf");
    scanInto("12345");
    assertThat(window.text("#users-badge-says")).contains("6 până la 128");
    scanInto(BADGE);
    waitFor(() -> badgeOf(ion));
    window.pictures("users-badge", 1280, 800);
    window.picture("users-badge-small", 1024, 700);
    choose(0);
    scanInto(BADGE);
    assertThat(window.text("#users-badge-says")).isEqualTo("Acest ecuson îl are deja Ion Mureșan.");
    assertThat(badgeOf(ana)).isFalse();
    choose(1);
    fx(
        () -> {
          ((Button) window.stage.getScene().lookup("#users-remove-badge")).fire();
          return true;
        });
    waitFor(() -> !badgeOf(ion));
  }

  @Test
  void aScanOfItSignsInAtTheCardAlsoWhereAnothersPinIsAsked() throws Exception {
    give(ion, CredentialKind.BADGE, BADGE);
    give(ana, CredentialKind.PIN, PIN);
    start();
    window.click("#user-2");
    assertThat(window.shell.isAsking()).as("no name alone").isTrue();
    assertThat(window.text("#user-insist")).isEqualTo("Ion Mureșan intră cu ecusonul: scanați-l.");
    window.click("#user-1");
    scan(BADGE);
    assertAtWork("Ion Mureșan");
  }

  @Test
  void aScannerWithPrefixAndSuffixThatTypesSlowlySignsInToo() throws Exception {
    give(ion, CredentialKind.BADGE, BADGE);
    give(ana, CredentialKind.PIN, PIN);
    start();
    window.click("#user-1");
    scanner.strike(KeyCode.F12);
    scanner.type(BADGE);
    scanner.strike(KeyCode.F11);
    assertAtWork("Ion Mureșan");
  }

  @Test
  void anUnknownBadgeIsToldAndSoonHasToWait() throws Exception {
    give(ion, CredentialKind.BADGE, BADGE);
    start();
    scan("0004711816");
    assertThat(window.text("#user-insist")).isEqualTo("Nimeni nu are acest ecuson.");
    scan(LABEL);
    assertThat(window.text("#user-insist")).startsWith("Nu s-a folosit nimic");
    scan("0004711817");
    scan("00047118");
    assertThat(window.text("#user-insist"))
        .startsWith("Nimeni nu are acest ecuson. Următoarea încercare peste");
    window.pictures("sign-in-badge-wait", 1280, 800);
    assertThat(window.shell.isAsking()).isTrue();
    String said = window.text("#user-insist");
    waitFor(() -> !window.text("#user-insist").equals(said));
    assertThat(window.text("#user-insist")).as("the seconds count down").startsWith("Nimeni nu");
    window.click("#user-insist-seen");
    assertThat(
            fx(() -> window.stage.getScene().lookup("#user-insist-seen").getParent().isVisible()))
        .isFalse();
  }

  @Test
  void aBadgeWhileSomebodyWorksOnlySaysWhoseItIs() throws Exception {
    give(ion, CredentialKind.BADGE, BADGE);
    start();
    window.click("#user-1");
    scan(BADGE);
    assertThat(notes()).containsExactly("Ecusonul lui Ion Mureșan");
    assertThat(window.text("#status-user")).contains("Ana Pop");
    window.pictures("badge-at-work", 1280, 800);
    scanner.pause();
    window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    waitFor(() -> window.shell.isAsking());
    scanner.pause();
    window.settle();
    scan(BADGE);
    assertAtWork("Ion Mureșan");
  }

  @Test
  void aBadgeScannedIntoAFieldDoesNotStayThere() throws Exception {
    give(ion, CredentialKind.BADGE, BADGE);
    start();
    window.click("#user-1");
    fx(
        () -> {
          window.shell.open("receive");
          return true;
        });
    window.settle();
    scan(BADGE);
    assertThat(notes()).containsExactly("Ecusonul lui Ion Mureșan");
    assertThat(fx(() -> ((TextField) window.stage.getScene().lookup("#receive-item")).getText()))
        .isEmpty();
  }

  private void scan(String code) throws Exception {
    scanner.scan(code, KeyCode.ENTER);
    window.settle();
  }

  private void assertAtWork(String name) throws Exception {
    waitFor(() -> !window.shell.isAsking());
    window.settle();
    assertThat(window.text("#status-user")).contains(name);
  }

  private void scanInto(String code) throws Exception {
    fx(
        () -> {
          window.stage.getScene().lookup("#users-badge").requestFocus();
          return true;
        });
    scan(code);
  }

  private void choose(int row) throws Exception {
    fx(
        () -> {
          window.shell.open("users");
          return true;
        });
    window.settle();
    fx(
        () -> {
          ((ListView<?>) window.stage.getScene().lookup("#users-list"))
              .getSelectionModel()
              .select(row);
          return true;
        });
    window.settle();
  }

  private List<String> notes() {
    return fx(
        () ->
            window.notifications.notes().stream()
                .map(note -> window.texts.of(note.title()))
                .toList());
  }

  private void give(User user, CredentialKind kind, String secret) throws Exception {
    var setSecret = demo.useCases.station().setSecret();
    assertThat(setSecret.run(demo.useCases.command(ana), user.id(), kind, secret))
        .isEqualTo(new SetSecret.Outcome.Done());
  }

  private boolean badgeOf(User user) throws StationFault {
    return window.useCases().station().signIn().kept(user.id()).contains(CredentialKind.BADGE);
  }
}
