package org.kerf.ui.sync;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.StationSettings;
import org.kerf.identity.model.Command;
import org.kerf.sync.model.StallTime;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** After how many hours people are told that the exchange stands still. */
final class StallTimeModel {

  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final Reading reading;
  private final StationSettings settings;
  private final Slot slot = new Slot();
  private final StringProperty hours = new SimpleStringProperty("");
  private final ObjectProperty<Words> error = new SimpleObjectProperty<>(NOTHING);

  StallTimeModel(ViewContext context, Reading reading, StationSettings settings) {
    this.context = context;
    this.reading = reading;
    this.settings = settings;
  }

  StringProperty hoursProperty() {
    return hours;
  }

  ObjectProperty<Words> errorProperty() {
    return error;
  }

  void read() {
    context
        .tasks()
        .<StallTime>latest(
            slot,
            context.texts().of("sync.looking"),
            () -> reading.of(tx -> settings.values().value(tx, StallTime.SETTING)),
            now -> hours.set(Integer.toString(now.hours())),
            context.notifications()::fault);
  }

  void save() {
    String typed = hours.get().strip();
    if (!typed.matches("[0-9]{1,3}") || !StallTime.isTime(Integer.parseInt(typed))) {
      error.set(Words.of("sync.stall.wrong", StallTime.MOST));
      return;
    }
    error.set(NOTHING);
    var wanted = new StallTime(Integer.parseInt(typed));
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("sync.looking"),
            () -> settings.change().run(command, StallTime.SETTING, wanted),
            changed -> context.notifications().done(Words.of("sync.stall.saved", wanted.hours())),
            context.notifications()::fault);
  }
}
