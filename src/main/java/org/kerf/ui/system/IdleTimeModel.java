package org.kerf.ui.system;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.StationSettings;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.IdleTime;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** After how many minutes the station asks again who is there. */
final class IdleTimeModel {

  private final ViewContext context;
  private final Reading reading;
  private final StationSettings settings;
  private final Slot slot = new Slot();
  private final StringProperty minutes = new SimpleStringProperty("");
  private final ObjectProperty<Words> error = new SimpleObjectProperty<>(Words.plain(""));

  IdleTimeModel(ViewContext context, Reading reading, StationSettings settings) {
    this.context = context;
    this.reading = reading;
    this.settings = settings;
  }

  StringProperty minutesProperty() {
    return minutes;
  }

  ObjectProperty<Words> errorProperty() {
    return error;
  }

  void read() {
    context
        .tasks()
        .<IdleTime>latest(
            slot,
            context.texts().of("settings.reading"),
            () -> reading.of(tx -> settings.values().value(tx, IdleTime.SETTING)),
            this::show,
            context.notifications()::fault);
  }

  private void show(IdleTime now) {
    minutes.set(Integer.toString(now.minutes()));
    context.person().idleTimeProperty().set(now);
  }

  void save() {
    String typed = minutes.get().strip();
    if (!typed.matches("[0-9]{1,3}") || !IdleTime.isTime(Integer.parseInt(typed))) {
      error.set(Words.of("settings.idle.wrong", IdleTime.SHORTEST, IdleTime.LONGEST));
      return;
    }
    var wanted = new IdleTime(Integer.parseInt(typed));
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("settings.saving"),
            () -> settings.change().run(command, IdleTime.SETTING, wanted),
            changed -> {
              show(wanted);
              context.notifications().done(Words.of("settings.idle.saved", wanted.minutes()));
            },
            context.notifications()::fault);
  }
}
