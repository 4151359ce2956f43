package org.kerf.ui.home;

import org.kerf.flow.settings.StationSettings;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.FirstStart;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.texts.Words;

/** What the checklist does beside leading to pages. */
final class FirstStepsViewModel {

  private final Desk desk;
  private final StationSettings settings;
  private final Runnable changed;

  /**
   * @param changed reads the overview again
   */
  FirstStepsViewModel(Desk desk, Runnable changed) {
    this.desk = desk;
    this.settings = desk.jobs().station();
    this.changed = changed;
  }

  /** Puts the checklist away. */
  void hide() {
    User user = desk.person().now();
    desk.tasks()
        .<Boolean>run(
            desk.texts().of("home.reading"),
            () -> {
              FirstStart start = read();
              return settings
                  .change()
                  .run(settings.command(user), FirstStart.SETTING, start.at(FirstStart.Stage.DONE));
            },
            done -> changed.run(),
            desk.notifications()::fault);
  }

  /** Whether who is here may note what was tried; what others scan is opened, as on any page. */
  boolean mayNote() {
    return desk.person().now().may(Permission.CHANGE_SETTINGS);
  }

  /** A scanner works here: it has scanned this code. */
  void scanned(ShortCode code) {
    User user = desk.person().now();
    desk.tasks()
        .<Boolean>run(
            desk.texts().of("home.reading"),
            () ->
                settings
                    .change()
                    .run(settings.command(user), FirstStart.SETTING, read().withScan()),
            done -> {
              desk.notifications().done(Words.of("home.steps.scanned", code.spaced()));
              changed.run();
            },
            desk.notifications()::fault);
  }

  /** Sends a label to the printer that names nothing. */
  void printTestLabel() {
    User user = desk.person().now();
    String words = desk.texts().of("home.steps.test-label");
    desk.tasks()
        .<ShortCode>run(
            desk.texts().of("home.reading"),
            () -> settings.printTestLabel().run(settings.command(user), words),
            code -> {
              desk.notifications().done(Words.of("home.steps.printed", code.spaced()));
              desk.navigation().open("labels");
            },
            desk.notifications()::fault);
  }

  private FirstStart read() throws StationFault {
    return desk.jobs().reading().of(tx -> settings.values().value(tx, FirstStart.SETTING));
  }
}
