package org.kerf.ui.system;

import java.util.stream.Stream;
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
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.settings.Settings;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The printer that the labels go to, as it is typed. */
final class PrinterModel {

  /** What is set. */
  private record Values(LabelPrinter printer, ReceiptCopies copies) {}

  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final Reading reading;
  private final Settings settings;
  private final ChangeSetting change;
  private final PrintTestLabel testLabel;
  private final Slot slot = new Slot();
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty copies = new SimpleStringProperty("");
  private final ObjectProperty<Words> nameError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> addressError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> copiesError = new SimpleObjectProperty<>(NOTHING);

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

  /** How many labels of each unit are printed at its receipt. */
  StringProperty copiesProperty() {
    return copies;
  }

  ObjectProperty<Words> copiesErrorProperty() {
    return copiesError;
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
        .<Values>latest(
            slot,
            context.texts().of("settings.reading"),
            () ->
                reading.of(
                    tx ->
                        new Values(
                            settings.value(tx, LabelPrinter.SETTING),
                            settings.value(tx, ReceiptCopies.SETTING))),
            this::show,
            context.notifications()::fault);
  }

  private void show(Values now) {
    name.set(now.printer().name());
    address.set(now.printer().address());
    copies.set(Integer.toString(now.copies().copies()));
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
    copiesError.set(
        copies.get().strip().matches("[0-9]{1,2}")
            ? NOTHING
            : Words.of("receive.labels-wrong", ReceiptCopies.MOST));
    if (Stream.of(nameError, addressError, copiesError)
        .anyMatch(each -> !each.get().equals(NOTHING))) {
      return;
    }
    Command command = context.person().command();
    Command other = context.person().command();
    var wanted = new LabelPrinter(name.get(), address.get());
    var labels = new ReceiptCopies(Integer.parseInt(copies.get().strip()));
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("settings.saving"),
            () -> {
              change.run(other, ReceiptCopies.SETTING, labels);
              return change.run(command, LabelPrinter.SETTING, wanted);
            },
            this::saved,
            context.notifications()::fault);
  }

  private void saved(boolean otherPrinter) {
    Words done = Words.of("settings.printer.saved");
    if (otherPrinter) {
      context.notifications().done(done, Words.of("settings.printer.next"));
    } else {
      context.notifications().done(done);
    }
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
