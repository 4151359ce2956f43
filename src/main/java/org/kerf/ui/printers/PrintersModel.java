package org.kerf.ui.printers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.settings.StationSettings;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.Labels;
import org.kerf.labels.PrinterInquiry;
import org.kerf.labels.model.FoundPrinter;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.PrinterQueue;
import org.kerf.labels.model.PrinterStatus;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The printers of this station as they say that they stand, and where others may be. */
final class PrintersModel {

  /**
   * A printer that is set up.
   *
   * @param status empty while it is asked
   * @param queue empty if it has had no label
   */
  record Row(
      PrinterInquiry.SetUp printer, Optional<PrinterStatus> status, Optional<PrinterQueue> queue) {}

  private final ViewContext context;
  private final Reading reading;
  private final Labels labels;
  private final PrinterInquiry inquiry;
  private final StationSettings settings;
  private final Slot slot = new Slot();
  private final Slot foundSlot = new Slot();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<FoundPrinter> found = FXCollections.observableArrayList();
  private final BooleanProperty asking = new SimpleBooleanProperty();

  PrintersModel(
      ViewContext context,
      Reading reading,
      Labels labels,
      PrinterInquiry inquiry,
      StationSettings settings) {
    this.context = context;
    this.reading = reading;
    this.labels = labels;
    this.inquiry = inquiry;
    this.settings = settings;
  }

  /** The one that labels go to first. */
  ObservableList<Row> rows() {
    return rows;
  }

  /** Where printers may be at this computer. */
  ObservableList<FoundPrinter> found() {
    return found;
  }

  /** Whether the printers are being asked. */
  BooleanProperty askingProperty() {
    return asking;
  }

  /** Asks all printers anew, and looks where others may be. */
  void look() {
    rows.setAll(
        inquiry.printers().stream()
            .map(each -> new Row(each, Optional.empty(), queueOf(each)))
            .toList());
    asking.set(true);
    context
        .tasks()
        .<List<Row>>latestLong(
            slot,
            context.texts().of("printers.asking"),
            progress -> ask(),
            answered -> {
              asking.set(false);
              rows.setAll(answered);
            },
            this::failed);
    context
        .tasks()
        .<List<FoundPrinter>>latestLong(
            foundSlot,
            context.texts().of("printers.searching"),
            progress -> inquiry.found(),
            found::setAll,
            this::failed);
  }

  private void failed(StationFault fault) {
    asking.set(false);
    context.notifications().fault(fault);
  }

  /** What was known of its queue stays until it is read anew. */
  private Optional<PrinterQueue> queueOf(PrinterInquiry.SetUp printer) {
    return rows.stream()
        .filter(row -> row.printer().equals(printer))
        .findFirst()
        .flatMap(Row::queue);
  }

  private List<Row> ask() throws StationFault {
    List<PrinterQueue> queues = reading.of(labels::printers);
    List<Row> answered = new ArrayList<>();
    for (PrinterInquiry.SetUp printer : inquiry.printers()) {
      Optional<PrinterQueue> queue =
          queues.stream().filter(each -> each.printer().equals(printer.name())).findFirst();
      answered.add(new Row(printer, Optional.of(inquiry.status(printer.name())), queue));
    }
    return answered;
  }

  /** Sends a label that names nothing to this printer. */
  void test(PrinterInquiry.SetUp printer) {
    Command command = context.person().command();
    String words = context.texts().of("settings.printer.test-label");
    context
        .tasks()
        .<ShortCode>run(
            context.texts().of("settings.printer.testing"),
            () -> settings.printTestLabel().run(command, words, printer.name()),
            code ->
                context
                    .notifications()
                    .done(Words.of("printers.tested", code.spaced(), printer.name())),
            context.notifications()::fault);
  }

  /** Labels go there from the next start on. */
  void use(FoundPrinter printer) {
    Command command = context.person().command();
    String description = printer.description().strip();
    String name = description.substring(0, Math.min(description.length(), LabelPrinter.MOST_NAME));
    var wanted = new LabelPrinter(name.isEmpty() ? "USB" : name, printer.address().text());
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("settings.saving"),
            () -> settings.change().run(command, LabelPrinter.SETTING, wanted),
            changed ->
                context
                    .notifications()
                    .done(Words.of("settings.printer.saved"), Words.of("settings.printer.next")),
            context.notifications()::fault);
  }
}
