package org.kerf.ui.masterdata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The fields of a form, checked while they are typed by the rules that files are read by. */
final class RecordFields<T> {

  private final ViewContext context;
  private final Reading reading;
  private final SaveRecord<T> records;
  private final List<FieldModel> fields;
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final Slot slot = new Slot();
  private Optional<T> record = Optional.empty();
  private boolean loading;
  private boolean asked;
  private Runnable onTyped = () -> {};

  RecordFields(ViewContext context, Reading reading, SaveRecord<T> records) {
    this.context = context;
    this.reading = reading;
    this.records = records;
    this.fields = records.columns().stream().map(FieldModel::new).toList();
    fields.forEach(field -> field.textProperty().subscribe((before, now) -> typed(field)));
  }

  List<FieldModel> all() {
    return fields;
  }

  /** Whether something was typed that is not saved. */
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  void setOnTyped(Runnable told) {
    onTyped = told;
  }

  /** What stands in the fields. */
  List<String> cells() {
    return fields.stream().map(field -> field.textProperty().get()).toList();
  }

  /**
   * Shows a record, or the empty fields of a new one.
   *
   * @param typed what was typed before and not saved
   */
  void show(Optional<T> read, Optional<List<String>> typed) {
    List<String> stored = stored(read);
    List<String> shown = typed.orElse(stored);
    record = read;
    asked = false;
    loading = true;
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).show(stored.get(i));
      fields.get(i).textProperty().set(shown.get(i));
    }
    loading = false;
    look();
  }

  private List<String> stored(Optional<T> read) {
    return read.map(one -> records.cells(one, locale()))
        .orElseGet(() -> fields.stream().map(field -> "").toList());
  }

  private Locale locale() {
    return context.texts().language().locale();
  }

  /** A field that was left empty is told; one that is just being filled is not. */
  void left(FieldModel field) {
    field.leave();
    look();
  }

  /** From now on every fault is told; the first one, if there is any. */
  Optional<FieldModel> firstFault() {
    asked = true;
    look();
    return fields.stream()
        .filter(field -> !field.errorProperty().get().equals(FieldModel.NOTHING))
        .findFirst();
  }

  /** What the store has against it, until something else is typed; the first field at fault. */
  Optional<FieldModel> refused(Map<Column, Reason> faults) {
    Optional<FieldModel> first = firstFault();
    for (FieldModel field : fields) {
      Reason reason = faults.get(field.column());
      if (reason != null) {
        field.errorProperty().set(words(field, reason));
        first = first.or(() -> Optional.of(field));
      }
    }
    return first;
  }

  /** Another record has the name that was typed. */
  FieldModel taken(String name) {
    FieldModel key = key();
    key.errorProperty().set(Words.of("record.taken", name));
    return key;
  }

  private FieldModel key() {
    return fields.stream()
        .filter(field -> field.column().equals(records.key()))
        .findFirst()
        .orElseThrow();
  }

  private void typed(FieldModel field) {
    if (!loading) {
      onTyped.run();
      look();
      if (field.equals(key())) {
        lookForTwin(field.textProperty().get().strip());
      }
    }
  }

  /** Checks all fields as they are now. */
  void look() {
    Map<Column, Reason> faults = records.faults(cells(), locale());
    for (FieldModel field : fields) {
      Reason reason = faults.get(field.column());
      field.errorProperty().set(reason == null ? FieldModel.NOTHING : words(field, reason));
    }
    changed.set(fields.stream().anyMatch(FieldModel::isChanged));
  }

  private Words words(FieldModel field, Reason reason) {
    boolean missing = reason.code() == Reason.Code.REQUIRED;
    boolean tell = asked || (missing ? field.wasLeft() : field.isChanged());
    if (!tell) {
      return FieldModel.NOTHING;
    }
    boolean romanian = "ro".equals(locale().getLanguage());
    return switch (reason.code()) {
      case REQUIRED -> Words.of("record.required");
      case AMBIGUOUS_NUMBER ->
          Words.of(
              "record.ambiguous",
              reason.arguments().get(0),
              reason.arguments().get(1),
              reason.arguments().get(romanian ? 2 : 3));
      default -> Words.plain(reason.text(locale()));
    };
  }

  private void lookForTwin(String name) {
    if (name.isEmpty() || !key().isChanged()) {
      return;
    }
    context
        .tasks()
        .<Optional<T>>latest(
            slot,
            context.texts().of("record.reading"),
            () -> reading.of(tx -> records.named(tx, name)),
            twin -> tell(name, twin),
            context.notifications()::faultOnce);
  }

  private void tell(String name, Optional<T> twin) {
    boolean other =
        twin.filter(one -> !records.inactive(one))
            .filter(one -> record.filter(own -> same(own, one)).isEmpty())
            .isPresent();
    if (other && key().textProperty().get().strip().equals(name)) {
      taken(name);
    }
  }

  private boolean same(T one, T other) {
    return records.id(one).equals(records.id(other));
  }

  /**
   * Somebody else has changed the record: fields that nobody typed in here show that, the others
   * keep what was typed.
   *
   * @return in words, what has changed
   */
  String mix(T now) {
    List<String> stored = stored(Optional.of(now));
    List<FieldModel> differing =
        fields.stream().filter(field -> !cell(stored, field).equals(field.stored())).toList();
    String said =
        differing.stream()
            .map(field -> difference(field, cell(stored, field)))
            .collect(Collectors.joining("; "));
    loading = true;
    for (FieldModel field : differing) {
      boolean typed = field.isChanged();
      field.compareWith(cell(stored, field));
      if (!typed) {
        field.textProperty().set(field.stored());
      }
    }
    loading = false;
    record = Optional.of(now);
    look();
    return said;
  }

  private String cell(List<String> cells, FieldModel field) {
    return cells.get(fields.indexOf(field));
  }

  private String difference(FieldModel field, String now) {
    return field.column().heading(locale()) + ": " + field.stored() + " → " + now;
  }
}
