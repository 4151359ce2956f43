package org.kerf.ui.labels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.printers.CancelLabels;
import org.kerf.flow.printers.MoveLabels;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.LabelPrinters;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrinterId;
import org.kerf.labels.model.PrinterQueue;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;
import org.kerf.query.labels.LabelJobRows;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.shell.Badge;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The print queue, and what a person decides about a label in it. */
final class LabelsViewModel {

  /** How the queue stands: what has to change before the list is read again. */
  private record Standing(
      Map<LabelState, Integer> counts,
      Optional<Instant> lastChange,
      List<PrinterQueue> printers,
      List<LabelPrinter> inUse,
      Set<String> paused) {

    int forPerson() {
      return counts.getOrDefault(LabelState.FAILED, 0) + counts.getOrDefault(LabelState.UNKNOWN, 0);
    }
  }

  /** A decision, on a worker; false if the label has changed meanwhile. */
  @FunctionalInterface
  private interface Decision {
    boolean take(Command command) throws StationFault;
  }

  private final ViewContext context;
  private final Reading reading;
  private final Labels labels;
  private final LabelRenderer renderer;
  private final LabelPrinters records;
  private final SettleLabel settleLabel;
  private final MoveLabels move;
  private final CancelLabels cancel;
  private final Slot pictureSlot = new Slot();
  private final Slot standingSlot = new Slot();
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<LabelsShown> shown = new SimpleObjectProperty<>(LabelsShown.ALL);
  private final ObservableList<PrinterQueue> printers = FXCollections.observableArrayList();
  private final ObjectProperty<Badge> badge = new SimpleObjectProperty<>(Badge.NONE);
  private Standing standing =
      new Standing(Map.of(), Optional.empty(), List.of(), List.of(), Set.of());

  LabelsViewModel(
      ViewContext context,
      Reading reading,
      Labels labels,
      LabelPrinters records,
      LabelRenderer renderer,
      SettleLabel settleLabel,
      MoveLabels move,
      CancelLabels cancel) {
    this.context = context;
    this.reading = reading;
    this.labels = labels;
    this.renderer = renderer;
    this.records = records;
    this.settleLabel = settleLabel;
    this.move = move;
    this.cancel = cancel;
  }

  StringProperty textProperty() {
    return text;
  }

  ObjectProperty<LabelsShown> shownProperty() {
    return shown;
  }

  ObservableList<PrinterQueue> printers() {
    return printers;
  }

  /** How many labels only a person can settle. */
  ObjectProperty<Badge> badgeProperty() {
    return badge;
  }

  /** A source for what is asked for now. */
  RowSource<LabelJob, RowKey<LabelJob>> source() {
    var filter = new LabelFilter(shown.get().states(), Optional.empty(), Optional.empty());
    return new LabelJobRows(reading, labels, filter, text.get());
  }

  /** Looks whether anything has changed; if so, calls back. */
  void look(Runnable whenChanged) {
    context
        .tasks()
        .<Standing>latest(
            standingSlot,
            context.texts().of("labels.looking"),
            () ->
                reading.of(
                    tx ->
                        new Standing(
                            Map.copyOf(labels.unsettled(tx)),
                            labels.lastChange(tx),
                            labels.printers(tx),
                            inUse(tx),
                            paused(tx))),
            now -> {
              if (!now.equals(standing)) {
                standing = now;
                printers.setAll(now.printers());
                badge.set(new Badge(now.forPerson(), Tone.DANGER));
                whenChanged.run();
              }
            },
            context.notifications()::fault);
  }

  private List<LabelPrinter> inUse(Tx tx) {
    return records.all(tx).stream().filter(printer -> !printer.inactive()).toList();
  }

  private Set<String> paused(Tx tx) {
    Set<PrinterId> ids = records.paused(tx);
    return records.all(tx).stream()
        .filter(printer -> ids.contains(printer.id()))
        .map(LabelPrinter::name)
        .collect(Collectors.toSet());
  }

  /** Whether somebody lets this printer wait. */
  boolean isPaused(String printer) {
    return standing.paused().contains(printer);
  }

  /** Where all these could go instead. */
  List<LabelPrinter> othersThan(List<LabelJob> jobs) {
    return standing.inUse().stream()
        .filter(printer -> jobs.stream().anyMatch(job -> !job.printer().equals(printer.name())))
        .toList();
  }

  /** Draws the label as it is printed. */
  void draw(LabelJob job, Consumer<LabelRenderer.Picture> show) {
    context
        .tasks()
        .<LabelRenderer.Picture>latest(
            pictureSlot,
            context.texts().of("labels.drawing"),
            () -> renderer.picture(job),
            show,
            context.notifications()::fault);
  }

  void again(LabelJob job, Runnable then) {
    decide("labels.done.again", job, command -> settleLabel.again(command, job.id()), then);
  }

  void cameOut(LabelJob job, Runnable then) {
    decide("labels.done.came-out", job, command -> settleLabel.cameOut(command, job.id()), then);
  }

  void byHand(LabelJob job, String reasonKey, Runnable then) {
    String reason = context.texts().of(reasonKey);
    decide(
        "labels.done.by-hand", job, command -> settleLabel.byHand(command, job.id(), reason), then);
  }

  void onceMore(LabelJob job, String reasonKey, Runnable then) {
    String reason = context.texts().of(reasonKey);
    decide(
        "labels.done.once-more",
        "labels.gone",
        job,
        command -> settleLabel.reprint(command, job.code(), reason).isPresent(),
        then);
  }

  void again(List<LabelJob> jobs, Runnable then) {
    List<LabelId> ids = jobs.stream().map(LabelJob::id).toList();
    decideAll("labels.done.again-several", jobs, command -> settleLabel.again(command, ids), then);
  }

  void byHand(List<LabelJob> jobs, String reasonKey, Runnable then) {
    List<LabelId> ids = jobs.stream().map(LabelJob::id).toList();
    String reason = context.texts().of(reasonKey);
    decideAll(
        "labels.done.by-hand-several",
        jobs,
        command -> settleLabel.byHand(command, ids, reason),
        then);
  }

  /** Takes them out of the queue; they can be put back. */
  void cancel(List<LabelJob> jobs, Runnable then) {
    Command command = context.person().command();
    List<LabelId> ids = jobs.stream().map(LabelJob::id).toList();
    context
        .tasks()
        .<List<LabelId>>run(
            context.texts().of("labels.deciding"),
            () -> cancel.run(command, ids),
            done -> {
              if (done.isEmpty()) {
                context.notifications().warn(Words.of("labels.moved"), Words.of("labels.moved.do"));
              } else {
                context
                    .notifications()
                    .done(
                        Words.counted("labels.done.cancelled", done.size()),
                        () -> putBackIds(done, then));
              }
              then.run();
            },
            context.notifications()::fault);
  }

  /** Puts them back where they were in the queue, whenever they were taken out. */
  void putBack(List<LabelJob> jobs, Runnable then) {
    putBackIds(jobs.stream().map(LabelJob::id).toList(), then);
  }

  private void putBackIds(List<LabelId> ids, Runnable then) {
    decideAll("labels.done.again-several", ids, command -> cancel.undo(command, ids).size(), then);
  }

  /** Lets them go to another printer, in their order. */
  void move(List<LabelJob> jobs, LabelPrinter to, Runnable then) {
    List<LabelJob> others = jobs.stream().filter(job -> !job.printer().equals(to.name())).toList();
    List<LabelId> ids = others.stream().map(LabelJob::id).toList();
    decideAll(
        done ->
            Words.of(
                "labels.done.to-printer", Words.counted("labels.done.waiting", done), to.name()),
        others,
        command -> move.run(command, ids, to.id()),
        then);
  }

  /** Of a code that has several jobs in the list one label is printed. */
  void onceMore(List<LabelJob> jobs, String reasonKey, Runnable then) {
    String reason = context.texts().of(reasonKey);
    List<ShortCode> codes = jobs.stream().map(LabelJob::code).distinct().toList();
    decideAll(
        "labels.done.once-more-several",
        codes,
        command -> settleLabel.reprint(command, codes, reason).queued(),
        then);
  }

  /** A decision about several; how many of them it was taken for. */
  @FunctionalInterface
  private interface DecisionOnAll {
    int take(Command command) throws StationFault;
  }

  private void decideAll(String doneKey, List<?> asked, DecisionOnAll decision, Runnable then) {
    decideAll(done -> Words.counted(doneKey, done), asked, decision, then);
  }

  private void decideAll(
      IntFunction<Words> said, List<?> asked, DecisionOnAll decision, Runnable then) {
    Command command = context.person().command();
    context
        .tasks()
        .<Integer>run(
            context.texts().of("labels.deciding"),
            () -> decision.take(command),
            done -> {
              if (done == asked.size()) {
                context.notifications().done(said.apply(done));
              } else {
                context
                    .notifications()
                    .warn(said.apply(done), Words.of("labels.moved-several", asked.size() - done));
              }
              then.run();
            },
            context.notifications()::fault);
  }

  private void decide(String doneKey, LabelJob job, Decision decision, Runnable then) {
    decide(doneKey, "labels.moved", job, decision, then);
  }

  private void decide(
      String doneKey, String refusedKey, LabelJob job, Decision decision, Runnable then) {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("labels.deciding"),
            () -> decision.take(command),
            done -> {
              if (done) {
                context.notifications().done(Words.of(doneKey, job.code().spaced()));
              } else {
                context.notifications().warn(Words.of(refusedKey), Words.of(refusedKey + ".do"));
              }
              then.run();
            },
            context.notifications()::fault);
  }
}
