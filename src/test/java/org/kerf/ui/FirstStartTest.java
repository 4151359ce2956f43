package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.RecoveryKeyNote;
import org.kerf.settings.model.StationName;
import org.kerf.ui.NewStationWindow.Remembered;
import org.kerf.ui.texts.Words;

/**
 * A station in an empty folder, as somebody meets it who has never seen Kerf; or over a store that
 * was made and left at once, which is sooner there.
 */
class FirstStartTest {

  @TempDir Path folder;

  private final Remembered remembered = new Remembered();

  @Test
  void anEmptyFolderBecomesAStationWithTheMouse() throws Exception {
    try (var window = open()) {
      window.picture("start-language", 1280, 800);
      window.click("#start-next");
      window.picture("start-station", 1280, 800);
      window.fill("#start-company", "Oțel Făgăraș SRL");
      window.fill("#start-station", "Debitare 1");
      window.fill("#start-characters", "k7");
      window.click("#start-next");
      window.fill("#start-person", "Maria Ionescu");
      window.picture("start-person", 1280, 800);
      window.click("#start-next");
      window.picture("start-key", 1280, 800);
      window.pictures("start-key-small", 1024, 700);
      assertThat(window.isThere("#start-next")).as("before the key is typed back").isFalse();
      typeKeyBack(window);
      window.click("#start-next");
      window.pictures("start-data", 1280, 800);
      window.click("#start-empty");
      waitFor(() -> window.shell.currentPage().isPresent());

      window.settle();
      assertThat(window.text("#page-title")).isEqualTo("Azi");
      assertThat(window.shows("#first-steps")).isTrue();
      assertThat(window.shows("#steps-key")).as("the key was noted").isFalse();
      window.picture("start-checklist", 1280, 800);
      window.pictures("start-checklist-small", 1024, 700);
      window.click("#steps-order");
      assertThat(window.text("#page-title")).as("without a file").isEqualTo("Comandă nouă");
      fx(
          () -> {
            window.shell.open("home");
            return true;
          });
      window.settle();
      window.click("#steps-label");
      assertThat(window.shell.currentPage()).isPresent();
      assertThat(window.text("#page-title")).contains("tichete");
      assertThat(window.isThere("#steps-scanner")).isFalse();
      assertThat(window.text("#status-user")).contains("Maria Ionescu");
      assertThat(window.text("#status-station")).contains("Debitare 1");
      assertThat(fx(window.stage::getTitle)).isEqualTo("Debitare 1 · Oțel Făgăraș SRL · Kerf");
      StationName name = setting(window);
      assertThat(name).isEqualTo(new StationName("Oțel Făgăraș SRL", "Debitare 1"));
      assertThat(users(window)).extracting(User::name).containsExactly("Maria Ionescu");
      assertThat(users(window)).extracting(User::role).containsExactly(Role.ADMINISTRATOR);
      String characters =
          window.useCases().reading().of(tx -> window.useCases().station().prefix().characters(tx));
      assertThat(characters).isEqualTo("K7");
      assertThat(window.useCases().checkStore().run().differences()).isEmpty();
    }
  }

  @Test
  void theKeyboardAloneSuffices() throws Exception {
    try (var window = open()) {
      window.robot.push(KeyCode.ENTER);
      window.settle();
      type(window, "Oțel SRL");
      window.robot.push(KeyCode.TAB);
      type(window, "Birou");
      window.robot.push(KeyCode.ENTER);
      window.settle();
      window.robot.push(KeyCode.ESCAPE);
      window.settle();
      assertThat(window.text("#start-title")).as("Esc goes back").contains("post");
      window.robot.push(KeyCode.ENTER);
      window.settle();
      type(window, "Ana Pop");
      window.robot.push(KeyCode.ENTER);
      window.settle();
      List<String> groups = window.keyGroups();
      for (int i = 0; i < 3; i++) {
        String id = window.focused();
        int number = Integer.parseInt(id.replace("key-", ""));
        type(window, groups.get(number - 1));
        window.settle();
        if (i == 1) {
          // A group that is right leads on; who strikes Tab all the same is not led past a field.
          window.robot.push(KeyCode.TAB);
        } else if (i == 2) {
          assertThat(window.focused()).isEqualTo("start-next");
          window.robot.push(KeyCode.ENTER);
        }
        window.settle();
      }
      assertThat(window.focused()).isEqualTo("start-files");
      window.robot.push(KeyCode.ENTER);
      waitFor(() -> window.shell.currentPage().isPresent());
      assertThat(window.text("#page-title")).isEqualTo("Import");
      assertThat(window.text("#status-user")).contains("Ana Pop");
    }
  }

  @Test
  void aDoubleClickOrAHeldKeyGoesOneStepAndShowsNoError() throws Exception {
    DemoStation.putEmptyStore(folder);
    try (var window = open()) {
      window.robot.doubleClickOn("#start-next");
      window.settle();
      assertThat(window.text("#start-company-says"))
          .as("nothing is wrong yet")
          .contains("documentele ei");
      assertThat(window.focused()).as("typing goes on").isEqualTo("start-company");
      window.fill("#start-company", "Oțel SRL");
      window.fill("#start-station", "Birou");
      window.holdDown(KeyCode.ENTER, 5);
      assertThat(window.text("#start-title")).isEqualTo("Cine sunteți?");
      assertThat(window.text("#start-person-says")).doesNotContain("Scrieți");
    }
  }

  @Test
  void whatIsTypedFastStaysAndEnterGoesOn() throws Exception {
    DemoStation.putEmptyStore(folder);
    var clock = new AtomicLong();
    try (var window = new NewStationWindow(folder, remembered, stage -> clock::get)) {
      window.click("#start-next");
      window.robot.write(ShortCode.of(ShortCode.Kind.BAR, "01", 41_203).text(), 0);
      window.robot.push(KeyCode.TAB);
      window.robot.write("Birou de debitare", 0);
      window.robot.push(KeyCode.ENTER);
      window.settle();
      assertThat(window.text("#start-title")).isEqualTo("Cine sunteți?");
    }
  }

  @Test
  void aStartThatWasClosedInTheMiddleGoesOnThereWithWhatWasTyped() throws Exception {
    DemoStation.putEmptyStore(folder);
    try (var window = open()) {
      window.click("#start-next");
      window.fill("#start-company", "Oțel SRL");
    }
    try (var window = open()) {
      window.click("#start-next");
      assertThat(window.robot.lookup("#start-company").queryTextInputControl().getText())
          .isEqualTo("Oțel SRL");
      window.fill("#start-station", "Birou");
      window.click("#start-next");
      window.fill("#start-person", "Ana Pop");
    }
    try (var window = open()) {
      assertThat(window.text("#start-title")).isEqualTo("Cine sunteți?");
      assertThat(window.robot.lookup("#start-person").queryTextInputControl().getText())
          .isEqualTo("Ana Pop");
      window.click("#start-next");
      assertThat(window.shows("#recovery-key")).isTrue();
    }
    try (var window = open()) {
      assertThat(window.shows("#recovery-key")).as("the key is shown until it is noted").isTrue();
      typeKeyBack(window);
      window.click("#start-next");
      assertThat(users(window)).hasSize(1);
    }
    try (var window = open()) {
      assertThat(window.isThere("#start-demo")).isTrue();
    }
  }

  @Test
  void whatIsWrongIsSaidBesideTheField() throws Exception {
    DemoStation.putEmptyStore(folder);
    try (var window = open()) {
      window.click("#start-next");
      window.fill("#start-characters", "I0");
      window.click("#start-next");
      assertThat(window.text("#start-company-says")).isEqualTo("Scrieți numele firmei.");
      assertThat(window.text("#start-station-says")).contains("Scrieți un nume");
      assertThat(window.text("#start-characters-says")).contains("fără I și O");
      assertThat(window.focused()).isEqualTo("start-company");
      window.picture("start-station-wrong", 1024, 700);
      window.fill("#start-company", "Oțel SRL");
      assertThat(window.text("#start-company-says")).contains("documente");
      window.fill("#start-station", "Birou");
      window.click("#start-next");
      assertThat(window.focused()).as("where something is wrong").isEqualTo("start-characters");
      window.fill("#start-characters", "01");
      window.click("#start-next");
      window.click("#start-next");
      assertThat(window.text("#start-person-says")).isEqualTo("Scrieți un nume.");
      window.fill("#start-person", "Ana Pop");
      window.click("#start-next");
      String field = "#key-" + asked(window).getFirst();
      window.fill(field, "000I");
      assertThat(window.text(field + "-says")).isEqualTo("nu ca mai sus");
      assertThat(window.isThere("#start-next")).isFalse();
      window.picture("start-key-wrong", 1024, 700);
    }
  }

  @Test
  void aNoticeMovesNothing() throws Exception {
    DemoStation.putEmptyStore(folder);
    try (var window = open()) {
      window.click("#start-next");
      List<Bounds> before = places(window);
      fx(
          () -> {
            window.notifications.error(
                Words.plain("Fișierul nu se poate scrie"), Words.plain("/media/stick/cheie.txt"));
            return true;
          });
      window.settle();
      assertThat(places(window)).isEqualTo(before);
      assertThat(labels(window)).anyMatch(text -> text.contains("Fișierul nu se poate scrie"));
      window.pictures("start-notice", 1024, 700);
    }
  }

  private static List<Bounds> places(NewStationWindow window) throws Exception {
    return fx(
        () ->
            Stream.of("#start-title", "#start-company", "#start-back", "#start-next")
                .map(window.stage.getScene()::lookup)
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .toList());
  }

  @Test
  void whoCannotNoteTheKeyNowGoesOnKnowinglyAndCanComeBackToIt() throws Exception {
    DemoStation.putEmptyStore(folder);
    try (var window = open()) {
      upToTheKey(window);
      window.click("#start-key-later");
      assertThat(window.isThere("#start-files")).isFalse();
      window.click("#start-key-really");
      assertThat(note(window)).isEqualTo(RecoveryKeyNote.LATER);
      window.click("#start-back");
      assertThat(window.shows("#recovery-key")).isTrue();
      typeKeyBack(window);
      window.click("#start-next");
      assertThat(note(window)).isEqualTo(RecoveryKeyNote.NOTED);
    }
  }

  @Test
  void theDemoWarehouseIsTakenIntoThisStoreAndCanBeStopped() throws Exception {
    DemoStation.putEmptyStore(folder);
    try (var window = open()) {
      upToTheKey(window);
      window.click("#start-key-later");
      window.click("#start-key-really");
      window.robot.clickOn("#start-demo");
      waitFor(() -> cancel(window));
      window.settle();
      assertThat(window.shows("#start-stopped")).isTrue();
      assertThat(window.shell.currentPage()).isEmpty();
      window.click("#start-demo");
      waitFor(() -> window.shell.currentPage().isPresent());
      assertThat(window.text("#status-user")).contains("Ana Pop");
      List<Saw> saws =
          window.useCases().reading().of(tx -> window.useCases().repositories().plans().saws(tx));
      assertThat(saws).isNotEmpty();
      assertThat(window.useCases().checkStore().run().differences()).isEmpty();
    }
    try (var window = open()) {
      assertThat(window.isThere("#user-1")).as("the next start asks who it is").isTrue();
    }
  }

  @Test
  void aWorkerWhoScansWhileTheChecklistWaitsIsNotToldThatTheyMayNot() throws Exception {
    DemoStation.putEmptyStore(folder);
    try (var window = open()) {
      upToTheKey(window);
      window.click("#start-key-later");
      window.click("#start-key-really");
      window.click("#start-empty");
      waitFor(() -> window.shell.currentPage().isPresent());
      var first = window.useCases().command(users(window).getFirst());
      window.useCases().station().changeUsers().add(first, "Lia Dinu", Role.WORKER);
    }
    var clock = new AtomicLong();
    try (var window = new NewStationWindow(folder, remembered, stage -> clock::get)) {
      window.click("#user-2");
      waitFor(() -> window.shell.currentPage().isPresent());
      window.settle();
      assertThat(window.text("#status-user")).contains("Lia Dinu");
      assertThat(window.shows("#first-steps")).as("nothing of it is theirs to do").isFalse();
      window.robot.write(ShortCode.of(ShortCode.Kind.BAR, "01", 41_203).text(), 0);
      window.robot.push(KeyCode.ENTER);
      window.settle();
      assertThat(labels(window)).noneMatch(text -> text.contains("nu are dreptul"));
      assertThat(labels(window)).anyMatch(text -> text.contains("B01"));
    }
  }

  private static List<String> labels(NewStationWindow window) throws Exception {
    return fx(
        () ->
            window.stage.getScene().getRoot().lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(each -> ((Text) each).getText())
                .toList());
  }

  @Test
  void aStoreThatCommandsHaveFilledAsksWhoItIsAsBefore() throws Exception {
    DemoStation.withPeopleOnly(folder).close();
    try (var window = open()) {
      assertThat(window.isThere("#user-1")).isTrue();
      assertThat(window.shows("#first-start")).isFalse();
    }
  }

  private NewStationWindow open() throws Exception {
    return new NewStationWindow(folder, remembered);
  }

  /**
   * Cancels what is being loaded as soon as it can be: a pointer would come too late on a quick
   * machine.
   */
  private static boolean cancel(NewStationWindow window) {
    if (!(window.stage.getScene().lookup("#start-cancel") instanceof ButtonBase cancel)) {
      return false;
    }
    cancel.fire();
    return true;
  }

  private static void upToTheKey(NewStationWindow window) throws Exception {
    window.click("#start-next");
    window.fill("#start-company", "Oțel SRL");
    window.fill("#start-station", "Birou");
    window.click("#start-next");
    window.fill("#start-person", "Ana Pop");
    window.click("#start-next");
  }

  private static void typeKeyBack(NewStationWindow window) throws Exception {
    List<String> groups = window.keyGroups();
    for (int number : asked(window)) {
      window.fill("#key-" + number, groups.get(number - 1));
    }
  }

  private static List<Integer> asked(NewStationWindow window) throws Exception {
    waitFor(() -> window.stage.getScene().getRoot().lookupAll(".kerf-key-field").size() == 3);
    return window.stage.getScene().getRoot().lookupAll(".kerf-key-field").stream()
        .map(field -> Integer.parseInt(field.getId().replace("key-", "")))
        .sorted()
        .toList();
  }

  private static void type(NewStationWindow window, String text) throws Exception {
    window.robot.write(text, 0);
    window.settle();
  }

  private static List<User> users(NewStationWindow window) throws StationFault {
    return window.useCases().reading().of(tx -> window.useCases().users().active(tx));
  }

  private static StationName setting(NewStationWindow window) throws StationFault {
    return window
        .useCases()
        .reading()
        .of(tx -> window.useCases().station().values().value(tx, StationName.SETTING));
  }

  private static RecoveryKeyNote note(NewStationWindow window) throws StationFault {
    return window
        .useCases()
        .reading()
        .of(tx -> window.useCases().station().values().value(tx, RecoveryKeyNote.SETTING));
  }
}
