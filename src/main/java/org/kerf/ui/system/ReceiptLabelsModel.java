package org.kerf.ui.system;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.ChangeSetting;
import org.kerf.identity.model.Command;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.settings.Settings;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** How many labels of each unit are printed at its receipt, as it is typed. */
final class ReceiptLabelsModel {

  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final Reading reading;
  private final Settings settings;
  private final ChangeSetting change;
  private final Slot slot = new Slot();
  private final StringProperty copies = new SimpleStringProperty("");
  private final ObjectProperty<Words> copiesError = new SimpleObjectProperty<>(NOTHING);

  ReceiptLabelsModel(
      ViewContext context, Reading reading, Settings settings, ChangeSetting change) {
    this.context = context;
    this.reading = reading;
    this.settings = settings;
    this.change = change;
  }

  StringProperty copiesProperty() {
    return copies;
  }

  ObjectProperty<Words> copiesErrorProperty() {
    return copiesError;
  }

  void read() {
    context
        .tasks()
        .<ReceiptCopies>latest(
            slot,
            context.texts().of("settings.reading"),
            () -> reading.of(tx -> settings.value(tx, ReceiptCopies.SETTING)),
            now -> copies.set(Integer.toString(now.copies())),
            context.notifications()::fault);
  }

  /** The printers have a page of their own. */
  void openPrinters() {
    context.navigation().open("printers");
  }

  /** Keeps what was typed, if it is a number. */
  void save() {
    boolean fits = copies.get().strip().matches("[0-9]{1,2}");
    copiesError.set(fits ? NOTHING : Words.of("receive.labels-wrong", ReceiptCopies.MOST));
    if (!fits) {
      return;
    }
    Command command = context.person().command();
    var wanted = new ReceiptCopies(Integer.parseInt(copies.get().strip()));
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("settings.saving"),
            () -> change.run(command, ReceiptCopies.SETTING, wanted),
            changed -> context.notifications().done(Words.of("settings.receipt-labels.saved")),
            context.notifications()::fault);
  }
}
