package org.kerf.ui.labels.designer;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.PrintTestLabel;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.LabelPrinters;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** Prints what is shown, at a printer that is chosen. */
final class TestPrints {

  private final ViewContext context;
  private final Reading reading;
  private final PrintTestLabel printTestLabel;
  private final LabelPrinters labelPrinters;
  private final Supplier<LabelContent> shown;
  private final ObservableBooleanValue changed;
  private final ReadOnlyObjectWrapper<List<LabelPrinter>> printers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Slot asking = new Slot();

  /**
   * @param shown what stands on the label that is shown
   * @param changed whether something of it is not saved
   */
  TestPrints(
      ViewContext context,
      Reading reading,
      PrintTestLabel printTestLabel,
      LabelPrinters labelPrinters,
      Supplier<LabelContent> shown,
      ObservableBooleanValue changed) {
    this.context = context;
    this.reading = reading;
    this.printTestLabel = printTestLabel;
    this.labelPrinters = labelPrinters;
    this.shown = shown;
    this.changed = changed;
  }

  /** The printers of this station that are in use, by name. */
  ReadOnlyObjectProperty<List<LabelPrinter>> printersProperty() {
    return printers.getReadOnlyProperty();
  }

  /** Reads which printers there are. */
  void readPrinters() {
    context
        .tasks()
        .<List<LabelPrinter>>quietly(
            asking,
            context.texts().of("designer.reading"),
            () -> reading.of(labelPrinters::all).stream().filter(each -> !each.inactive()).toList(),
            printers::set,
            context.notifications()::faultOnce);
  }

  /** Prints what is shown, as it is saved, at this printer. */
  void print(String printer) {
    if (changed.get()) {
      context.notifications().info(Words.of("designer.save-first"));
      return;
    }
    LabelContent content = shown.get();
    Command command = context.person().command();
    context
        .tasks()
        .<ShortCode>run(
            context.texts().of("designer.printing"),
            () -> printTestLabel.run(command, content, printer),
            code ->
                context.notifications().done(Words.of("designer.printed", code.spaced(), printer)),
            context.notifications()::fault);
  }
}
