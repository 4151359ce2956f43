package org.kerf.ui.system;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.ChangeSetting;
import org.kerf.flow.settings.PrintTestLabel;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.settings.Settings;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The printer that the labels go to, as it is typed. */
final class PrinterModel {

  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final Reading reading;
  private final Settings settings;
  private final ChangeSetting change;
  private final PrintTestLabel testLabel;
  private final Slot slot = new Slot();
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty address = new SimpleStringProperty("");
  private final ObjectProperty<Words> nameError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> addressError = new SimpleObjectProperty<>(NOTHING);

  PrinterModel(
      ViewContext context,
      Reading reading,
      Settings settings,
      ChangeSetting change,
      PrintTestLabel testLabel) {
    this.context = context;
    this.reading = reading;
    this.settings = settings;
    this.change = change;
    this.testLabel = testLabel;
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty addressProperty() {
    return address;
  }

  ObjectProperty<Words> nameErrorProperty() {
    return nameError;
  }

  ObjectProperty<Words> addressErrorProperty() {
    return addressError;
  }

  void read() {
    context
        .tasks()
        .<LabelPrinter>latest(
            slot,
            context.texts().of("settings.reading"),
            () -> reading.of(tx -> settings.value(tx, LabelPrinter.SETTING)),
            this::show,
            context.notifications()::fault);
  }

  private void show(LabelPrinter now) {
    name.set(now.name());
    address.set(now.address());
  }

  /** Sends a label that names nothing to the printer that labels go to now. */
  void test() {
    Command command = context.person().command();
    String words = context.texts().of("settings.printer.test-label");
    context
        .tasks()
        .<ShortCode>run(
            context.texts().of("settings.printer.testing"),
            () -> testLabel.run(command, words),
            code ->
                context.notifications().done(Words.of("settings.printer.tested", code.spaced())),
            context.notifications()::fault);
  }

  /** Keeps what was typed, if it names a printer; both empty: the one of the list. */
  void save() {
    boolean nothing = name.get().isBlank() && address.get().isBlank();
    nameError.set(nothing ? NOTHING : wrongName());
    addressError.set(nothing ? NOTHING : wrongAddress());
    if (!nameError.get().equals(NOTHING) || !addressError.get().equals(NOTHING)) {
      return;
    }
    Command command = context.person().command();
    var wanted = new LabelPrinter(name.get(), address.get());
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("settings.saving"),
            () -> change.run(command, LabelPrinter.SETTING, wanted),
            changed ->
                context
                    .notifications()
                    .done(Words.of("settings.printer.saved"), Words.of("settings.printer.next")),
            context.notifications()::fault);
  }

  private Words wrongName() {
    if (name.get().isBlank()) {
      return Words.of("settings.printer.no-name");
    }
    return name.get().strip().length() > LabelPrinter.MOST_NAME
        ? Words.of("settings.printer.long", LabelPrinter.MOST_NAME)
        : NOTHING;
  }

  private Words wrongAddress() {
    boolean fits = address.get().strip().length() <= LabelPrinter.MOST_ADDRESS;
    return fits && PrinterAddress.parse(address.get()).isPresent()
        ? NOTHING
        : Words.of("settings.printer.no-address");
  }
}
