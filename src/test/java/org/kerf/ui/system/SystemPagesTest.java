package org.kerf.ui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.audit.model.AuditLine;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.IdleTime;
import org.kerf.identity.model.PersonNames;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.settings.model.RecoveryKeyNote;
import org.kerf.settings.model.StationName;
import org.kerf.ui.DemoStation;
import org.kerf.ui.KnownKey;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.recovery.RecoveryKeyPanel;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** Users and settings, at the real pages over a real store. */
class SystemPagesTest {

  @TempDir Path folder;

  @Test
  void usersAreAddedRenamedAndSwitchedOffByKeyboardAlone() throws Exception {
    try (var demo = DemoStation.empty(folder);
        var window = open(demo)) {
      window.open("users", "");
      window.press("Ctrl+N");
      window.type("Ion Mureșan");
      window.press(KeyCode.ENTER);
      assertThat(names(demo)).containsExactly("Ana Pop", "Ion Mureșan");

      window.press("Ctrl+N");
      window.type("ion mureșan");
      window.press(KeyCode.ENTER);
      assertThat(words(window, "#users-name-says")).contains("are deja acest nume");
      assertThat(names(demo)).hasSize(2);
      window.mainPictures("users");
      window.show(Language.ENGLISH, Theme.LIGHT);
      ComboBox<?> role = (ComboBox<?>) window.find("#users-role");
      assertThat(role.getButtonCell().getText()).isEqualTo("cutting operator");
      window.show(Language.ROMANIAN, Theme.LIGHT);

      fx(
          () -> {
            var list = (ListView<?>) window.find("#users-list");
            list.requestFocus();
            list.getSelectionModel().select(1);
            return true;
          });
      window.press(KeyCode.ENTER);
      window.press("Ctrl+A");
      window.type("Ion Mureșan-Pop");
      window.tabTo("users-active");
      window.press(KeyCode.SPACE);
      window.press(KeyCode.ENTER);
      assertThat(accounts(demo))
          .extracting(account -> account.user().name() + ' ' + account.active())
          .containsExactly("Ana Pop true", "Ion Mureșan-Pop false");
      assertThat(audit(demo).getFirst().action()).isEqualTo("user.switched_off");
    }
  }

  @Test
  void whoIsSavedTwiceIsAddedOnceAndNotChanged() throws Exception {
    try (var demo = DemoStation.empty(folder);
        var window = open(demo)) {
      window.open("users", "");
      window.press("Ctrl+N");
      window.type("Ion Mureșan");
      fx(
          () -> {
            ButtonBase save = (ButtonBase) window.find("#users-save");
            save.fire();
            save.fire();
            return true;
          });
      window.settle();
      assertThat(words(window, "#users-name-says")).doesNotContain("are deja acest nume");
      click(window, "#users-save");
      assertThat(window.notifications.notes())
          .extracting(note -> note.title().key())
          .as("nothing was changed")
          .doesNotContain("users.changed");
      assertThat(names(demo)).containsExactly("Ana Pop", "Ion Mureșan");
      window.type(" Pop");
      click(window, "#users-save");
      assertThat(names(demo)).as("what is changed later is saved").contains("Ion Mureșan Pop");
    }
  }

  @Test
  void theLastAdministratorStaysAndThePageSaysWhy() throws Exception {
    try (var demo = DemoStation.empty(folder);
        var window = open(demo)) {
      window.open("users", "");
      fx(
          () -> {
            ((ListView<?>) window.find("#users-list")).getSelectionModel().select(0);
            return true;
          });
      window.settle();
      window.tabTo("users-active");
      window.press(KeyCode.SPACE);
      window.press(KeyCode.ENTER);
      assertThat(words(window, "#users-error")).contains("ultimul administrator");
      assertThat(accounts(demo)).extracting(Account::active).containsExactly(true);
    }
  }

  @Test
  void theNamesOfTheStationAreChanged() throws Exception {
    try (var demo = DemoStation.empty(folder);
        var window = open(demo)) {
      window.open("settings", "");
      StationName before = name(demo);
      window.tabTo("settings-company");
      window.type("Oțel SRL");
      window.press(KeyCode.TAB);
      window.type("Birou");
      window.press(KeyCode.ENTER);
      assertThat(name(demo)).as("Enter may be the end of a scan").isEqualTo(before);
      window.press(KeyCode.ENTER);
      assertThat(name(demo)).isEqualTo(new StationName("Oțel SRL", "Birou"));
      assertThat(fx(window.shell.titleProperty()::get)).isEqualTo("Birou · Oțel SRL · Kerf");
      assertThat(words(window, "#status-station")).contains("Birou");
    }
  }

  @Test
  void howManyLabelsAReceiptPrintsIsTyped() throws Exception {
    try (var demo = DemoStation.empty(folder);
        var window = open(demo)) {
      window.open("settings", "");
      window.tabTo("settings-receipt-labels");
      window.press("Ctrl+A");
      window.type("viele");
      click(window, "#settings-receipt-labels-save");
      assertThat(words(window, "#settings-receipt-labels-says"))
          .isEqualTo("Un număr întreg de la 0 la 99.");
      window.press("Ctrl+A");
      window.type("2");
      click(window, "#settings-receipt-labels-save");
      window.picture("settings-labels", 1024, 700);
      assertThat(copies(demo)).isEqualTo(new ReceiptCopies(2));
    }
  }

  @Test
  void noFieldOfTheSettingsWaitsForAScan() throws Exception {
    try (var demo = DemoStation.empty(folder);
        var window = open(demo)) {
      window.open("settings", "");
      assertThat(fx(() -> window.find("#settings-save").isFocused())).isTrue();
    }
  }

  private static ReceiptCopies copies(DemoStation demo) throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.station().values().value(tx, ReceiptCopies.SETTING));
  }

  private static StationName name(DemoStation demo) throws StationFault {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.station().values().value(tx, StationName.SETTING));
  }

  @Test
  void theKeyIsShownToAnAdministratorOnceTheAuditNamesThem() throws Exception {
    try (var demo = DemoStation.empty(folder);
        var window = open(demo)) {
      window.open("settings", "");
      window.mainPictures("settings");
      click(window, "#settings-key-ask");
      assertThat(window.stage.getScene().lookup("#recovery-key")).isNull();
      click(window, "#settings-key-show");
      window.picture("settings-key");
      assertThat(audit(demo).getFirst().action()).isEqualTo("recovery_key.shown");
      assertThat(known(demo).find(audit(demo).getFirst().user())).contains("Ana Pop");
      assertThat(audit(demo)).noneMatch(line -> line.details().contains(KnownKey.GROUPS.get(0)));
      for (var field : window.stage.getScene().getRoot().lookupAll(".kerf-key-field")) {
        int number = Integer.parseInt(field.getId().replace("key-", ""));
        fx(
            () -> {
              ((TextField) field).setText(KnownKey.GROUPS.get(number - 1));
              return true;
            });
      }
      window.settle();
      RecoveryKeyNote note =
          demo.useCases
              .reading()
              .of(tx -> demo.useCases.station().values().value(tx, RecoveryKeyNote.SETTING));
      assertThat(note).isEqualTo(RecoveryKeyNote.NOTED);
      window.open("users", "");
      window.open("settings", "");
      assertThat(window.stage.getScene().lookup("#recovery-key"))
          .as("whoever leaves the page takes the key from the screen")
          .isNull();
    }
  }

  @Test
  void theTimeUntilTheStationLocksIsASetting() throws Exception {
    try (var demo = DemoStation.empty(folder);
        var window = open(demo)) {
      window.open("settings", "");
      window.tabTo("settings-idle");
      window.press("Ctrl+A");
      window.type("0");
      window.press(KeyCode.ENTER, KeyCode.ENTER);
      assertThat(words(window, "#settings-idle-says")).isEqualTo("De la 1 la 240 minute");
      window.tabTo("settings-idle");
      window.press("Ctrl+A");
      window.type("45");
      window.press(KeyCode.ENTER, KeyCode.ENTER);
      assertThat(fx(() -> window.context.view().person().idleTimeProperty().get()))
          .isEqualTo(new IdleTime(45));
      IdleTime kept =
          demo.useCases
              .reading()
              .of(tx -> demo.useCases.station().values().value(tx, IdleTime.SETTING));
      assertThat(kept).isEqualTo(new IdleTime(45));
      window.mainPictures("settings-lock");
    }
  }

  @Test
  void theListOfUsersHasTheFocusBeforeItIsRead() throws Exception {
    try (var demo = DemoStation.withPeopleOnly(folder);
        var window = new OfficeWindow(demo, context -> new SystemPages(context).specs())) {
      User administrator = demo.user(Role.ADMINISTRATOR);
      fx(
          () -> {
            window.context.view().person().userProperty().set(administrator);
            return true;
          });
      String focused =
          fx(
              () -> {
                window.shell.open("users");
                return window.stage.getScene().getFocusOwner().getId();
              });
      assertThat(focused).isEqualTo("users-list");
      window.settle();
      assertThat(fx(() -> window.stage.getScene().getFocusOwner().getId())).isEqualTo("users-list");
    }
  }

  @Test
  void nobodyElseIsShownTheKey() throws Exception {
    try (var demo = DemoStation.withPeopleOnly(folder);
        var window = new OfficeWindow(demo, context -> new SystemPages(context).specs())) {
      window.open("settings", "");
      assertThat(fx(() -> window.find("#settings-key-ask").getParent().getParent().isVisible()))
          .isFalse();
    }
  }

  @Test
  void aSavedCopyIsReadableByItsOwnerOnlyAndNeverLiesBesideTheData() throws Exception {
    try (var demo = DemoStation.empty(folder);
        var window = open(demo)) {
      Path file = folder.resolve("key.txt");
      Files.writeString(file, "open to others");
      fx(
          () -> {
            var panel =
                new RecoveryKeyPanel(
                    window.texts,
                    demo.tasks,
                    window.notifications,
                    FXCollections.observableArrayList(KnownKey.GROUPS),
                    () -> "Oțel SRL · Birou",
                    path -> !path.startsWith(folder.resolve("data")));
            panel.saveTo(folder.resolve("data").resolve("key.txt"));
            panel.saveTo(file);
            return true;
          });
      window.settle();
      assertThat(folder.resolve("data").resolve("key.txt")).doesNotExist();
      assertThat(Files.readString(file))
          .contains(String.join("-", KnownKey.GROUPS))
          .contains("Oțel SRL");
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
      }
    }
  }

  private static OfficeWindow open(DemoStation demo) throws Exception {
    var outcome = demo.useCases.station().setUp().administrator("Ana Pop");
    User admin = ((UserOutcome.Done) outcome).user();
    var window = new OfficeWindow(demo, context -> new SystemPages(context).specs());
    fx(
        () -> {
          window.context.view().person().userProperty().set(admin);
          return true;
        });
    assertThat(admin.role()).isEqualTo(Role.ADMINISTRATOR);
    return window;
  }

  private static void click(OfficeWindow window, String selector) throws Exception {
    fx(
        () -> {
          ((ButtonBase) window.find(selector)).fire();
          return true;
        });
    window.settle();
  }

  private static String words(OfficeWindow window, String selector) {
    return fx(() -> ((Labeled) window.find(selector)).getText());
  }

  private static List<Account> accounts(DemoStation demo) throws StationFault {
    return demo.useCases.reading().of(tx -> demo.useCases.users().all(tx));
  }

  private static List<String> names(DemoStation demo) throws StationFault {
    return accounts(demo).stream().map(account -> account.user().name()).toList();
  }

  private static List<AuditLine> audit(DemoStation demo) throws StationFault {
    return demo.useCases.reading().of(tx -> demo.useCases.audit().lines(tx, Long.MAX_VALUE, 50));
  }

  private static PersonNames known(DemoStation demo) throws Exception {
    return demo.useCases.reading().of(demo.useCases.users()::names);
  }
}
