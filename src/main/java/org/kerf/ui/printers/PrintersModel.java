package org.kerf.ui.printers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.printers.PrinterUseCases;
import org.kerf.flow.settings.PrintTestLabel;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.PrinterInquiry;
import org.kerf.labels.model.FoundPrinter;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelRoutes;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterId;
import org.kerf.labels.model.PrinterQueue;
import org.kerf.labels.model.PrinterStatus;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The printers of this station as they say that they stand, and where others may be. */
final class PrintersModel {

  /**
   * How the printers are set up.
   *
   * @param rows the standard one first
   * @param inactive those that are out of use
   */
  record SetUp(List<PrinterShown> rows, LabelRoutes routes, List<LabelPrinter> inactive) {

    static final SetUp NONE =
        new SetUp(List.of(), new LabelRoutes(Optional.empty(), Map.of()), List.of());

    SetUp {
      rows = List.copyOf(rows);
      inactive = List.copyOf(inactive);
    }

    Optional<PrinterStatus> statusOf(PrinterId id) {
      return rows.stream()
          .filter(row -> row.printer().id().equals(id))
          .findFirst()
          .flatMap(PrinterShown::status);
    }
  }

  private final ViewContext context;
  private final Reading reading;
  private final Repositories repositories;
  private final PrinterInquiry inquiry;
  private final PrinterUseCases use;
  private final PrintTestLabel testLabel;
  private final Slot slot = new Slot();
  private final Slot foundSlot = new Slot();
  private final ObjectProperty<SetUp> setUp = new SimpleObjectProperty<>(SetUp.NONE);
  private final ObservableList<FoundPrinter> found = FXCollections.observableArrayList();

  PrintersModel(
      ViewContext context,
      Reading reading,
      Repositories repositories,
      PrinterInquiry inquiry,
      PrinterUseCases use,
      PrintTestLabel testLabel) {
    this.context = context;
    this.reading = reading;
    this.repositories = repositories;
    this.inquiry = inquiry;
    this.use = use;
    this.testLabel = testLabel;
  }

  ObjectProperty<SetUp> setUpProperty() {
    return setUp;
  }

  /** Where printers may be at this computer. */
  ObservableList<FoundPrinter> found() {
    return found;
  }

  /** Asks all printers, and looks where others may be. */
  void look() {
    context
        .tasks()
        .<SetUp>latest(
            slot,
            context.texts().of("printers.asking"),
            () -> reading.of(this::read),
            read -> {
              show(read);
              ask();
            },
            context.notifications()::fault);
    context
        .tasks()
        .<List<FoundPrinter>>latestLong(
            foundSlot,
            context.texts().of("printers.searching"),
            progress -> inquiry.found(),
            found::setAll,
            context.notifications()::fault);
  }

  /** As {@link #look}, without a word, while somebody sees the page. */
  void ask() {
    context
        .tasks()
        .<SetUp>quietly(
            slot,
            context.texts().of("printers.asking"),
            this::asked,
            this::show,
            context.notifications()::faultOnce);
  }

  private void show(SetUp read) {
    if (!read.equals(setUp.get())) {
      setUp.set(read);
    }
  }

  private SetUp asked() throws StationFault {
    SetUp read = reading.of(this::read);
    List<PrinterShown> answered = new ArrayList<>();
    for (PrinterShown row : read.rows()) {
      answered.add(row.answered(inquiry.status(row.printer().name())));
    }
    return new SetUp(answered, read.routes(), read.inactive());
  }

  /** What a printer said last stays until it is asked anew. */
  private SetUp read(Tx tx) {
    List<LabelPrinter> all = repositories.printers().all(tx);
    Optional<PrinterId> standard = repositories.printers().standard(tx).map(LabelPrinter::id);
    Set<PrinterId> paused = repositories.printers().paused(tx);
    List<PrinterQueue> queues = repositories.labels().printers(tx);
    List<PrinterShown> rows =
        all.stream()
            .filter(printer -> !printer.inactive())
            .map(
                printer ->
                    new PrinterShown(
                        printer,
                        standard.filter(printer.id()::equals).isPresent(),
                        paused.contains(printer.id()),
                        printer.fallback().flatMap(id -> nameOf(all, id)),
                        setUp.get().statusOf(printer.id()),
                        queues.stream()
                            .filter(queue -> queue.printer().equals(printer.name()))
                            .findFirst()))
            .sorted(Comparator.comparing(row -> !row.standard()))
            .toList();
    return new SetUp(
        rows,
        repositories.printers().routes(tx),
        all.stream().filter(LabelPrinter::inactive).toList());
  }

  private static Optional<String> nameOf(List<LabelPrinter> all, PrinterId id) {
    return all.stream().filter(each -> each.id().equals(id)).map(LabelPrinter::name).findFirst();
  }

  /** Sends a label that names nothing to this printer. */
  void test(LabelPrinter printer) {
    Command command = context.person().command();
    String words = context.texts().of("settings.printer.test-label");
    context
        .tasks()
        .<ShortCode>run(
            context.texts().of("settings.printer.testing"),
            () -> testLabel.run(command, words, printer.name()),
            code -> {
              context
                  .notifications()
                  .done(Words.of("printers.tested", code.spaced(), printer.name()));
              ask();
            },
            context.notifications()::fault);
  }

  /** Lets it measure its labels, if it is idle. */
  void calibrate(LabelPrinter printer) {
    context
        .tasks()
        .<PrinterInquiry.Calibration>run(
            context.texts().of("printers.calibrating"),
            () -> inquiry.calibrate(printer.name()),
            came -> calibrated(printer, came),
            context.notifications()::fault);
  }

  private void calibrated(LabelPrinter printer, PrinterInquiry.Calibration came) {
    switch (came) {
      case PrinterInquiry.Calibration.Begun() ->
          context
              .notifications()
              .done(
                  Words.of("printers.calibrated", printer.name()),
                  Words.of("printers.calibrated.more"));
      case PrinterInquiry.Calibration.AtWork() ->
          context
              .notifications()
              .warn(Words.of("printers.at-work", printer.name()), Words.of("printers.at-work.do"));
      case PrinterInquiry.Calibration.Hindered(var why) ->
          context
              .notifications()
              .warn(
                  Words.of("printers.not-calibrated", printer.name()),
                  Words.plain(why.sentence(context.texts().language().locale())));
    }
  }

  /** Keeps labels from it, or lets it have them again. */
  void pause(PrinterShown row) {
    boolean pause = !row.paused();
    PrinterId id = row.printer().id();
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("printers.saving"),
            () -> use.pause().run(command, id, pause),
            changed -> {
              if (changed) {
                context
                    .notifications()
                    .done(
                        Words.of(
                            pause ? "printers.paused" : "printers.resumed", row.printer().name()));
              }
              ask();
            },
            context.notifications()::fault);
  }

  /** Labels of this kind, or all that have none of their own, go to a printer from now on. */
  void route(Optional<LabelKind> kind, Optional<PrinterId> printer) {
    LabelRoutes before = setUp.get().routes();
    Optional<PrinterId> was =
        kind.isEmpty() ? before.standard() : Optional.ofNullable(before.byKind().get(kind.get()));
    if (was.equals(printer)) {
      return;
    }
    routed(kind, printer, true, was);
  }

  private void routed(
      Optional<LabelKind> kind,
      Optional<PrinterId> printer,
      boolean undoable,
      Optional<PrinterId> was) {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("printers.saving"),
            () -> routed(command, kind, printer),
            changed -> {
              if (changed) {
                Words said = said(kind, printer);
                if (undoable && (kind.isPresent() || was.isPresent())) {
                  context
                      .notifications()
                      .done(said, () -> routed(kind, was, false, Optional.empty()));
                } else {
                  context.notifications().done(said);
                }
              }
              ask();
            },
            context.notifications()::fault);
  }

  private Words said(Optional<LabelKind> kind, Optional<PrinterId> printer) {
    String name =
        setUp.get().rows().stream()
            .map(PrinterShown::printer)
            .filter(each -> printer.filter(each.id()::equals).isPresent())
            .map(LabelPrinter::name)
            .findFirst()
            .orElse("");
    if (kind.isEmpty()) {
      return Words.of("printers.routed.standard", name);
    }
    Words labels = PrinterWords.of(kind.get());
    return printer.isPresent()
        ? Words.of("printers.routed.kind", labels, name)
        : Words.of("printers.routed.as-others", labels);
  }

  private boolean routed(Command command, Optional<LabelKind> kind, Optional<PrinterId> printer)
      throws StationFault {
    if (kind.isEmpty()) {
      return printer.isPresent() && use.route().standard(command, printer.get());
    }
    return printer.isPresent()
        ? use.route().kind(command, kind.get(), printer.get())
        : use.route().asOthers(command, kind.get());
  }

  /** Opens the form, filled in with what was found. */
  void use(FoundPrinter printer) {
    String called =
        switch (printer.address()) {
          case PrinterAddress.Serial serial ->
              printer.description().isBlank() ? serial.port() : printer.description();
          case PrinterAddress.Device _ -> "USB";
          case PrinterAddress.Spooler(String queue) -> queue;
          case PrinterAddress.Network network -> network.host();
          case PrinterAddress.Folder folder -> folder.path().toString();
        };
    String name = called.replace('\t', ' ').strip();
    name = name.substring(name.lastIndexOf('/') + 1);
    open(
        name.substring(0, Math.min(name.length(), LabelPrinter.MOST_NAME)),
        printer.address().text());
  }

  /** Opens the form for a new printer. */
  void add() {
    open("", "");
  }

  private void open(String name, String address) {
    context
        .navigation()
        .open(
            "printer",
            String.join("\t", "new", name, address, Integer.toString(LabelPrinter.USUAL_DOTS)));
  }

  void change(LabelPrinter printer) {
    context.navigation().open("printer", printer.id().value().toString());
  }
}
