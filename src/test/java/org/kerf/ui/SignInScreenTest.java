package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.flow.signin.SetSecret;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.shell.signin.UserChoices;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Words;

/** An administrator gives PINs and passwords, and people sign in with them, on the real screens. */
class SignInScreenTest {

  private static final String PIN = "4071";

  @TempDir Path folder;

  private final List<String> signedIn = new ArrayList<>();
  private DemoStation demo;
  private OfficeWindow window;
  private User ion;

  @BeforeEach
  void open() throws Exception {
    demo = DemoStation.empty(folder);
    User ana = add("Ana Pop", Role.ADMINISTRATOR);
    ion = add("Ion Mureșan", Role.OPERATOR);
    window = new OfficeWindow(demo, context -> fx(() -> StationPages.specs(context)));
    fx(
        () -> {
          window.context.view().person().userProperty().set(ana);
          return true;
        });
  }

  private User add(String name, Role role) throws Exception {
    UserOutcome added =
        demo.useCases
            .station()
            .changeUsers()
            .add(demo.useCases.command(demo.user(Role.ADMINISTRATOR)), name, role);
    return ((UserOutcome.Done) added).user();
  }

  @AfterEach
  void close() {
    window.close();
    demo.close();
  }

  @Test
  void anAdministratorGivesAPinAndAPasswordByKeyboard() throws Exception {
    window.open("users", "");
    assertThat(isShown("#users-secrets")).as("nobody is chosen yet").isFalse();
    choose(1);
    OfficeWindow.until(() -> isShown("#users-secrets"));
    window.tabTo("users-pin");
    window.type("1234");
    window.press(KeyCode.ENTER);
    assertThat(words("#users-pin-says")).contains("se ghicește imediat");
    window.press("Ctrl+A");
    window.type(PIN);
    window.press(KeyCode.ENTER);
    assertThat(captions()).contains("PIN: setat", "Parolă: nu are");
    window.tabTo("users-password");
    window.type("cal verde baterie");
    window.press(KeyCode.ENTER);
    assertThat(captions()).contains("PIN: setat", "Parolă: setată");
    assertThat(has(CredentialKind.PIN)).isTrue();
    assertThat(has(CredentialKind.PASSWORD)).isTrue();
    window.mainPictures("users-secrets");
    click("#users-remove-pin");
    assertThat(captions()).contains("PIN: nu are", "Parolă: setată");
    assertThat(has(CredentialKind.PIN)).isFalse();
    choose(0);
    assertThat(captions()).as("those of the one who is chosen").contains("Parolă: nu are");
  }

  @Test
  void whoHasAPinIsAskedForItAndSignsInWithAGlove() throws Exception {
    give(CredentialKind.PIN, PIN);
    ask();
    chooseIon();
    window.picture("sign-in-pin");
    for (int i = 0; i < PIN.length(); i++) {
      click("#secret-" + PIN.charAt(i));
    }
    click("#secret-backspace");
    click("#secret-1");
    click("#secret-enter");
    assertThat(signedIn).containsExactly("Ion Mureșan");
    assertThat(isShown("#secret")).isFalse();
  }

  @Test
  void theCardIsInTheLanguageOfTheWindow() throws Exception {
    give(CredentialKind.PIN, PIN);
    ask();
    window.show(Language.ENGLISH, Theme.LIGHT);
    assertThat(window.find("#user-2").lookupAll(".label").stream().map(l -> ((Label) l).getText()))
        .contains("cutting operator");
    assertThat(window.find("#user-2").getAccessibleText()).endsWith("cutting operator");
    chooseIon();
    window.show(Language.ROMANIAN, Theme.LIGHT);
    assertThat(words("#user-hint")).isEqualTo("operator debitare");
  }

  @Test
  void aWrongPinIsToldAndTheRightOneAfterItIsTaken() throws Exception {
    give(CredentialKind.PIN, PIN);
    ask();
    chooseIon();
    window.type("9153");
    window.press(KeyCode.ENTER);
    assertThat(words("#secret-error")).isEqualTo("Nu este corect.");
    window.press(KeyCode.ENTER, KeyCode.ENTER);
    assertThat(words("#secret-error")).as("nothing is no try").isEqualTo("Nu este corect.");
    window.type(PIN);
    window.press(KeyCode.ENTER);
    assertThat(signedIn).containsExactly("Ion Mureșan");
  }

  @Test
  void aLabelScannedIntoThePinIsNoTry() throws Exception {
    give(CredentialKind.PIN, PIN);
    List<String> tried = new ArrayList<>();
    ask(wrongFor(tried, Duration.ZERO));
    chooseIon();
    for (String label : List.of("B01000008S", "P010K12345", "R010000047")) {
      window.robot.write(label, 0);
      window.press(KeyCode.ENTER);
      assertThat(fx(() -> ((TextField) window.find("#secret")).getText())).as(label).isEmpty();
    }
    assertThat(tried).isEmpty();
  }

  @Test
  void whileOneHasToWaitNothingIsTriedAndAnybodyElseMaySignIn() throws Exception {
    give(CredentialKind.PIN, PIN);
    List<String> tried = new ArrayList<>();
    ask(wrongFor(tried, Duration.ofMinutes(10)));
    chooseIon();
    window.type("9153");
    window.press(KeyCode.ENTER);
    assertThat(words("#secret-error")).endsWith("încercare peste 10 min.");
    assertThat(window.find("#secret-enter").isDisabled()).isTrue();
    window.picture("sign-in-wait");
    window.type(PIN);
    window.press(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
    assertThat(tried).containsExactly("9153");
    window.press(KeyCode.ESCAPE);
    window.type("1");
    OfficeWindow.until(() -> !signedIn.isEmpty());
    assertThat(signedIn).as("who has no secret signs in by name").containsExactly("Ana Pop");
  }

  @Test
  void keysAskWhoItIsAndNothingIsLostBehindTheCard() throws Exception {
    give(CredentialKind.PIN, PIN);
    window.open("users", "");
    fx(
        () -> {
          window
              .shell
              .statusBar()
              .setOnOpen(
                  StatusItem.USER,
                  () -> window.shell.chooseUser(people(), t -> signedIn.add(t.name()), () -> {}));
          return true;
        });
    window.press("Ctrl+N");
    window.type("Vasile");
    window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    OfficeWindow.until(() -> isShown("#user-2"));
    chooseIon();
    window.type(PIN);
    window.press(KeyCode.ENTER);
    assertThat(signedIn).containsExactly("Ion Mureșan");
    assertThat(fx(() -> ((TextField) window.find("#users-name")).getText())).isEqualTo("Vasile");
  }

  @Test
  void anEnterThatIsHeldSignsInAndPressesNothingBehindTheCard() throws Exception {
    give(CredentialKind.PIN, PIN);
    window.open("users", "");
    List<String> pressed = new ArrayList<>();
    fx(
        () -> {
          window.shell.statusBar().setOnOpen(StatusItem.STORE, () -> pressed.add("store"));
          window.find("#status-store").requestFocus();
          return true;
        });
    ask(people());
    chooseIon();
    window.type(PIN);
    enter(KeyEvent.KEY_PRESSED);
    assertThat(signedIn).containsExactly("Ion Mureșan");
    enter(KeyEvent.KEY_PRESSED);
    enter(KeyEvent.KEY_PRESSED);
    assertThat(pressed).isEmpty();
    enter(KeyEvent.KEY_RELEASED);
    enter(KeyEvent.KEY_PRESSED);
    enter(KeyEvent.KEY_RELEASED);
    assertThat(pressed).containsExactly("store");
  }

  /** As long as it is held a key is pressed again and again. */
  private void enter(EventType<KeyEvent> what) throws Exception {
    fx(
        () -> {
          Node focused = window.stage.getScene().getFocusOwner();
          Event.fireEvent(
              focused, new KeyEvent(what, "", "", KeyCode.ENTER, false, false, false, false));
          return true;
        });
    window.settle();
  }

  @Test
  void whoHasAPasswordTypesIt() throws Exception {
    give(CredentialKind.PASSWORD, "cal verde baterie");
    ask();
    chooseIon();
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("sign-in-password");
    window.show(Language.ROMANIAN, Theme.LIGHT);
    assertThat(isShown("#secret-1")).as("no digits for a password").isFalse();
    window.type("cal verde baterie");
    window.press(KeyCode.TAB);
    window.press(KeyCode.ENTER);
    assertThat(signedIn).containsExactly("Ion Mureșan");
  }

  /** A digit might be a scanner's, so it waits a moment before it chooses. */
  private void chooseIon() throws Exception {
    window.type("2");
    OfficeWindow.until(() -> isShown("#secret"));
  }

  private StationPeople people() {
    return new StationPeople(
        demo.useCases.station().signIn(), demo.useCases.station().badges(), () -> {});
  }

  /** Whatever is said is wrong, and noted. */
  private UserChoices wrongFor(List<String> tried, Duration pause) {
    return new UserChoices() {
      @Override
      public List<UserTile> users() throws StationFault {
        return people().users();
      }

      @Override
      public Proof prove(UserTile user, String secret) {
        tried.add(secret);
        return new Proof.Wrong(Words.of("user.wrong"), pause);
      }
    };
  }

  private void ask() throws Exception {
    ask(people());
  }

  private void ask(UserChoices choices) throws Exception {
    fx(
        () -> {
          window.shell.chooseUser(choices, tile -> signedIn.add(tile.name()), () -> {});
          return true;
        });
    window.settle();
  }

  private void give(CredentialKind kind, String secret) throws Exception {
    assertThat(
            demo.useCases
                .station()
                .setSecret()
                .run(demo.useCases.command(demo.user(Role.ADMINISTRATOR)), ion.id(), kind, secret))
        .isEqualTo(new SetSecret.Outcome.Done());
  }

  private boolean has(CredentialKind kind) throws Exception {
    return demo.useCases.station().signIn().people().stream()
        .anyMatch(person -> person.user().id().equals(ion.id()) && person.proofs().contains(kind));
  }

  private void choose(int row) throws Exception {
    fx(
        () -> {
          var list = (ListView<?>) window.find("#users-list");
          list.requestFocus();
          list.getSelectionModel().select(row);
          return true;
        });
    window.settle();
  }

  private void click(String selector) throws Exception {
    fx(
        () -> {
          ((Button) window.find(selector)).fire();
          return true;
        });
    window.settle();
  }

  private boolean isShown(String selector) {
    Node node = window.stage.getScene().lookup(selector);
    boolean shown = node != null;
    while (node != null) {
      shown &= node.isVisible();
      node = node.getParent();
    }
    return shown;
  }

  private String words(String selector) throws Exception {
    return fx(() -> ((Label) window.find(selector)).getText());
  }

  private List<String> captions() throws Exception {
    return fx(
        () ->
            window.find("#users-secrets").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
  }
}
