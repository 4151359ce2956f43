package org.kerf.ui.home;

import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.StationSettings;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.FirstStart;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Words;

/** What the checklist does beside leading to pages. */
final class FirstStepsViewModel {

  private final ViewContext context;
  private final Reading reading;
  private final StationSettings settings;
  private final Runnable changed;

  /**
   * @param changed reads the overview again
   */
  FirstStepsViewModel(
      ViewContext context, Reading reading, StationSettings settings, Runnable changed) {
    this.context = context;
    this.reading = reading;
    this.settings = settings;
    this.changed = changed;
  }

  /** Puts the checklist away. */
  void hide() {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("home.reading"),
            () -> {
              FirstStart start = read();
              return settings
                  .change()
                  .run(command, FirstStart.SETTING, start.at(FirstStart.Stage.DONE));
            },
            done -> changed.run(),
            context.notifications()::fault);
  }

  /** Whether who is here may note what was tried; what others scan is opened, as on any page. */
  boolean mayNote() {
    return context.person().now().may(Permission.CHANGE_SETTINGS);
  }

  /** A scanner works here: it has scanned this code. */
  void scanned(ShortCode code) {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("home.reading"),
            () -> settings.change().run(command, FirstStart.SETTING, read().withScan()),
            done -> {
              context.notifications().done(Words.of("home.steps.scanned", code.spaced()));
              changed.run();
            },
            context.notifications()::fault);
  }

  /** Sends a label to the printer that names nothing. */
  void printTestLabel() {
    Command command = context.person().command();
    String words = context.texts().of("home.steps.test-label");
    context
        .tasks()
        .<ShortCode>run(
            context.texts().of("home.reading"),
            () -> settings.printTestLabel().run(command, words),
            code -> {
              context.notifications().done(Words.of("home.steps.printed", code.spaced()));
              context.navigation().open("labels");
            },
            context.notifications()::fault);
  }

  private FirstStart read() throws StationFault {
    return reading.of(tx -> settings.values().value(tx, FirstStart.SETTING));
  }
}
