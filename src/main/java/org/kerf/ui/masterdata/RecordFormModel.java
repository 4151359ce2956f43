package org.kerf.ui.masterdata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.masterdata.SaveOutcome;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.identity.model.Command;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * One record in a form, or a new one. What was typed and not saved is kept for each record until
 * somebody saves or drops it.
 */
final class RecordFormModel<T> {

  private final ViewContext context;
  private final Reading reading;
  private final RecordType<T> type;
  private final SaveRecord<T> records;
  private final RecordFields<T> fields;
  private final Map<String, List<String>> kept = new HashMap<>();
  private Optional<T> record = Optional.empty();
  private final ReadOnlyLongWrapper shown = new ReadOnlyLongWrapper();
  private final ObjectProperty<Words> error = new SimpleObjectProperty<>(FieldModel.NOTHING);
  private final ObjectProperty<@Nullable StationFault> fault = new SimpleObjectProperty<>();
  private final Slot slot = new Slot();
  private String argument = "";
  private boolean unknown;
  private boolean booking;
  private Consumer<FieldModel> onFault = field -> {};

  RecordFormModel(ViewContext context, Reading reading, RecordType<T> type) {
    this.context = context;
    this.reading = reading;
    this.type = type;
    this.records = type.records();
    this.fields = new RecordFields<>(context, reading, records);
    fields.setOnTyped(() -> error.set(FieldModel.NOTHING));
    context.texts().languageProperty().subscribe((before, now) -> speak());
  }

  RecordFields<T> fields() {
    return fields;
  }

  /** The record as it was read; nothing for a new one. */
  Optional<T> record() {
    return record;
  }

  /** Changes whenever a record is shown anew. */
  ReadOnlyLongProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether there is no record of what the page was opened with. */
  boolean isUnknown() {
    return unknown;
  }

  /** What is wrong with the whole. */
  ObjectProperty<Words> errorProperty() {
    return error;
  }

  ObjectProperty<@Nullable StationFault> faultProperty() {
    return fault;
  }

  /** Told the first field that kept a record from being saved. */
  void setOnFault(Consumer<FieldModel> told) {
    onFault = told;
  }

  boolean isNew() {
    return argument.equals(RecordType.NEW) || argument.startsWith(RecordType.NEW_WITH);
  }

  private boolean isChanged() {
    return fields.changedProperty().get();
  }

  boolean isInactive() {
    return record.filter(records::inactive).isPresent();
  }

  /** What the page is called. */
  String title() {
    return record.map(type.title()).orElseGet(() -> context.texts().of(type.key("new")));
  }

  /** The page is opened for this record, or for a new one. */
  void open(String wanted) {
    if (wanted.equals(argument) && isChanged()) {
      return;
    }
    keep();
    argument = wanted;
    fillIn();
    if (isNew()) {
      show(Optional.empty());
    } else {
      read();
    }
  }

  /** A new record may be opened with what its first fields hold. */
  private void fillIn() {
    if (argument.startsWith(RecordType.NEW_WITH) && !kept.containsKey(argument)) {
      List<String> cells = new ArrayList<>(List.of(argument.split("\t", -1)));
      cells.removeFirst();
      while (cells.size() < fields.all().size()) {
        cells.add("");
      }
      kept.put(argument, cells);
    }
  }

  /** Reads the record anew, unless something was typed that this would drop. */
  void refresh() {
    if (isChanged()) {
      context.notifications().info(Words.of("record.not-saved"), Words.of("record.not-saved-how"));
    } else if (!isNew()) {
      read();
    }
  }

  /** Says on the list what was typed and not saved, with the way back to it. */
  void tellWhatIsKept() {
    keep();
    if (!kept.isEmpty()) {
      String first = kept.containsKey(argument) ? argument : kept.keySet().iterator().next();
      context
          .notifications()
          .info(
              Words.of("record.kept"),
              Words.of("record.kept-more"),
              new PageAction(
                  Words.of("record.go-on"),
                  Material2AL.EDIT,
                  () -> context.navigation().open(type.page(), first)));
    }
  }

  private void keep() {
    if (isChanged()) {
      kept.put(argument, fields.cells());
    }
  }

  /** Takes back what was typed since the record was read. */
  void drop() {
    kept.remove(argument);
    show(record);
  }

  private void read() {
    String asks = argument;
    context
        .tasks()
        .<Optional<T>>latest(
            slot,
            context.texts().of("record.reading"),
            () -> reading.of(tx -> id(asks).flatMap(id -> records.record(tx, id))),
            this::show,
            fault::set);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private void show(Optional<T> read) {
    fault.set(null);
    unknown = read.isEmpty() && !isNew();
    error.set(FieldModel.NOTHING);
    record = read;
    fields.show(read, Optional.ofNullable(kept.get(argument)));
    shown.set(shown.get() + 1);
  }

  private Locale locale() {
    return context.texts().language().locale();
  }

  /** Figures are written otherwise in another language; what was typed stays as it is. */
  private void speak() {
    if (!isChanged()) {
      show(record);
    } else {
      fields.look();
    }
  }

  /** Saves what stands in the form; what is tapped or held meanwhile saves nothing more. */
  void save() {
    if (booking || (!isNew() && !isChanged())) {
      return;
    }
    Optional<FieldModel> first = fields.firstFault();
    if (first.isPresent()) {
      onFault.accept(first.get());
      return;
    }
    Command command = context.person().command();
    Optional<T> seen = record;
    List<String> cells = fields.cells();
    Locale locale = locale();
    book(() -> records.run(command, seen, cells, locale), seen.isEmpty() ? "added" : "changed");
  }

  /** Switches the record off or on. */
  void switchOver() {
    if (booking) {
      return;
    }
    Command command = context.person().command();
    boolean off = !isInactive();
    record.ifPresent(
        seen ->
            book(
                () -> records.setInactive(command, seen, off),
                off ? "switched-off" : "switched-on"));
  }

  private void book(Work<SaveOutcome<T>> work, String said) {
    booking = true;
    context
        .tasks()
        .<SaveOutcome<T>>run(
            context.texts().of("record.saving"),
            work,
            outcome -> {
              booking = false;
              answered(outcome, said);
            },
            failed -> {
              booking = false;
              context.notifications().fault(failed);
            });
  }

  private void answered(SaveOutcome<T> outcome, String said) {
    switch (outcome) {
      case SaveOutcome.Saved<T> saved -> {
        saved(saved.now());
        context
            .notifications()
            .done(
                Words.of("record." + said, Words.of(type.key("one")), records.name(saved.now())),
                () -> takeBack(saved));
      }
      case SaveOutcome.Unchanged<T>(T now) -> {
        saved(now);
        context.notifications().info(Words.of("record.same"));
      }
      case SaveOutcome.Faulty<T>(var faults) -> fields.refused(faults).ifPresent(onFault);
      case SaveOutcome.Taken<T>(T other) -> onFault.accept(fields.taken(records.name(other)));
      case SaveOutcome.ChangedMeanwhile<T>(T now) -> meanwhile(now);
      case SaveOutcome.Busy<T> _ -> error.set(busy());
    }
  }

  private Words busy() {
    String own = type.key("busy");
    return Words.of(context.texts().has(own) ? own : "record.busy");
  }

  /** What was new is a record now, and the page is its page. */
  private void saved(T now) {
    kept.remove(argument);
    argument = type.id(now).toString();
    show(Optional.of(now));
  }

  /** What was typed stays; saving once more puts it in the place of what is there now. */
  private void meanwhile(T now) {
    record = Optional.of(now);
    error.set(Words.of("record.meanwhile", fields.mix(now)));
  }

  private void takeBack(SaveOutcome.Saved<T> saved) {
    Command command = context.person().command();
    context
        .tasks()
        .<SaveOutcome<T>>run(
            context.texts().of("record.saving"),
            () -> records.undo(command, saved),
            outcome -> tookBack(saved, outcome),
            context.notifications()::fault);
  }

  private void tookBack(SaveOutcome.Saved<T> saved, SaveOutcome<T> outcome) {
    String name = records.name(saved.now());
    if (!(outcome instanceof SaveOutcome.Saved<T>(T now, _))) {
      context
          .notifications()
          .warn(Words.of("record.not-undone", name), Words.of("record.not-undone-why"));
      return;
    }
    String said = saved.before().isPresent() ? "record.undone" : "record.withdrawn";
    context.notifications().done(Words.of(said, Words.of(type.key("one")), name));
    if (type.id(now).toString().equals(argument) && !isChanged()) {
      show(Optional.of(now));
    }
  }
}
