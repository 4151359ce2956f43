package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.identity.model.CredentialKind;
import org.kerf.ui.NewStationWindow.Remembered;

/** The first administrator chooses a PIN in the first start, and another one later. */
class OwnSecretTest {

  private static final String FIRST = "4071";
  private static final String SECOND = "93847";

  @TempDir Path folder;

  @Test
  void theFirstAdministratorChoosesAPinAndChangesItLater() throws Exception {
    DemoStation.putEmptyStore(folder);
    try (var window = new NewStationWindow(folder, new Remembered())) {
      upToThePerson(window);
      window.fill("#start-secret", "1234");
      window.fill("#start-secret-again", "1243");
      window.click("#start-next");
      assertThat(window.text("#start-secret-says")).contains("se ghicește imediat");
      assertThat(window.text("#start-secret-again-says")).isEqualTo("Nu s-a scris la fel.");
      window.fill("#start-secret", FIRST);
      window.fill("#start-secret-again", FIRST);
      window.pictures("start-person-secret", 1024, 700);
      window.click("#start-next");
      window.click("#start-key-later");
      window.click("#start-key-really");
      window.click("#start-empty");
      waitFor(() -> window.shell.currentPage().isPresent());
      window.settle();
      assertThat(window.shows("#steps-secrets")).as("everybody has a secret").isFalse();
      assertThat(has(window)).containsExactly(CredentialKind.PIN);
      signInAgain(window, FIRST);

      assertThat(menu(window)).containsExactly("user-change", "user-own-secret");
      window.robot.push(KeyCode.CONTROL, KeyCode.K);
      window.robot.write("pin-ul", 0);
      waitFor(() -> window.isThere("#palette-list"));
      window.settle();
      Pulses.pass();
      window.robot.push(KeyCode.ENTER);
      waitFor(() -> window.isThere("#own-pin-before"));
      window.fill("#own-pin-before", "9153");
      window.fill("#own-pin", SECOND);
      window.fill("#own-pin-again", SECOND);
      window.robot.push(KeyCode.ENTER);
      window.settle();
      assertThat(window.text("#own-pin-before-says")).isEqualTo("Nu este corect.");
      window.pictures("own-secret-wrong", 1024, 700);
      window.fill("#own-pin-before", FIRST);
      window.click("#own-pin-save");
      window.pictures("own-secret", 1280, 800);
      assertThat(window.text("#own-pin-before-says")).as("emptied").contains("ca să nu");
      window.fill("#own-password", "cal verde baterie");
      window.fill("#own-password-again", "cal verde baterie");
      window.robot.push(KeyCode.ENTER);
      window.settle();
      assertThat(has(window))
          .containsExactlyInAnyOrder(CredentialKind.PIN, CredentialKind.PASSWORD);
      signInAgain(window, SECOND);
    }
  }

  private static void upToThePerson(NewStationWindow window) throws Exception {
    window.click("#start-next");
    window.fill("#start-company", "Oțel SRL");
    window.fill("#start-station", "Birou");
    window.click("#start-next");
    window.fill("#start-person", "Ana Pop");
  }

  /** The person at the station locks it and comes back. */
  private static void signInAgain(NewStationWindow window, String pin) throws Exception {
    window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    waitFor(() -> window.isThere("#user-1"));
    window.click("#user-1");
    window.fill("#secret", pin);
    window.robot.push(KeyCode.ENTER);
    window.settle();
    waitFor(() -> !window.shell.isAsking());
  }

  /** What a click on the person's name offers. */
  private static List<String> menu(NewStationWindow window) throws Exception {
    window.click("#status-user");
    return fx(
        () -> {
          var menu =
              Window.getWindows().stream()
                  .filter(ContextMenu.class::isInstance)
                  .map(ContextMenu.class::cast)
                  .findFirst()
                  .orElseThrow();
          var ids = menu.getItems().stream().map(MenuItem::getId).toList();
          menu.hide();
          return ids;
        });
  }

  private static Set<CredentialKind> has(NewStationWindow window) throws Exception {
    return window.useCases().station().signIn().people().getFirst().proofs();
  }
}
