package org.kerf.ui.system;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.StationSettings;
import org.kerf.identity.model.Command;
import org.kerf.settings.model.RecoveryKeyNote;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.recovery.KeyConfirmation;
import org.kerf.ui.task.Slot;

/**
 * The recovery key after the first start. It is shown to an administrator who has said that it may
 * be, and the audit names them first; it goes from the screen by itself.
 */
final class KeyViewModel {

  /** What is shown of it. */
  enum Shown {
    HIDDEN,
    /** The person is warned what showing it means. */
    ASKING,
    SHOWN
  }

  private final ViewContext context;
  private final Reading reading;
  private final StationSettings settings;
  private final Slot slot = new Slot();
  private final KeyConfirmation confirmation;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.HIDDEN);
  private final ObjectProperty<RecoveryKeyNote> note =
      new SimpleObjectProperty<>(RecoveryKeyNote.OPEN);

  KeyViewModel(
      ViewContext context, Reading reading, StationSettings settings, RandomGenerator random) {
    this.context = context;
    this.reading = reading;
    this.settings = settings;
    this.confirmation = new KeyConfirmation(random);
    confirmation.rightProperty().subscribe(this::typedRight);
    context.person().userProperty().subscribe(now -> hide());
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ObjectProperty<RecoveryKeyNote> noteProperty() {
    return note;
  }

  KeyConfirmation confirmation() {
    return confirmation;
  }

  boolean mayLieAt(Path file) {
    return context.recoveryKey().mayLieAt(file);
  }

  void read() {
    context
        .tasks()
        .<RecoveryKeyNote>latest(
            slot,
            context.texts().of("settings.reading"),
            () -> reading.of(tx -> settings.values().value(tx, RecoveryKeyNote.SETTING)),
            note::set,
            context.notifications()::fault);
  }

  /** Tells what showing it means. */
  void ask() {
    shown.set(Shown.ASKING);
  }

  /** Shows it, once the audit says to whom. */
  void show() {
    Command command = context.person().command();
    context
        .tasks()
        .<List<String>>run(
            context.texts().of("settings.reading"),
            () -> {
              settings.showKey().run(command);
              return context.recoveryKey().groups();
            },
            groups -> {
              confirmation.show(groups);
              shown.set(Shown.SHOWN);
            },
            context.notifications()::fault);
  }

  /** Takes it from the screen. */
  void hide() {
    confirmation.forget();
    shown.set(Shown.HIDDEN);
  }

  private void typedRight(boolean right) {
    if (!right || note.get() == RecoveryKeyNote.NOTED) {
      return;
    }
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("settings.saving"),
            () -> settings.change().run(command, RecoveryKeyNote.SETTING, RecoveryKeyNote.NOTED),
            changed -> note.set(RecoveryKeyNote.NOTED),
            context.notifications()::fault);
  }
}
