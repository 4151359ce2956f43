package org.kerf.ui.receiving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.ui.texts.Words;

/** What is typed into the columns of a table, and what is wrong with it. */
final class TypedColumns {

  private static final Words NOTHING = Words.plain("");

  private final List<Column> columns;
  private final Map<Column, StringProperty> texts = new LinkedHashMap<>();
  private final Map<Column, ObjectProperty<Words>> errors = new LinkedHashMap<>();

  TypedColumns(List<Column> columns) {
    this.columns = columns;
    for (Column column : columns) {
      var text = new SimpleStringProperty("");
      var error = new SimpleObjectProperty<>(NOTHING);
      text.subscribe((before, now) -> error.set(NOTHING));
      texts.put(column, text);
      errors.put(column, error);
    }
  }

  List<Column> columns() {
    return columns;
  }

  StringProperty textOf(Column column) {
    return Objects.requireNonNull(texts.get(column));
  }

  ObjectProperty<Words> errorOf(Column column) {
    return Objects.requireNonNull(errors.get(column));
  }

  void clear() {
    texts.values().forEach(text -> text.set(""));
    errors.values().forEach(error -> error.set(NOTHING));
  }

  /** Says at its column what is wrong; the first of them. */
  Optional<Column> say(Map<Column, Reason> faults, Locale locale) {
    faults.forEach((column, reason) -> errorOf(column).set(words(reason, locale)));
    return columns.stream().filter(faults::containsKey).findFirst();
  }

  private static Words words(Reason reason, Locale locale) {
    return reason.code() == Reason.Code.REQUIRED
        ? Words.of("delivery.required")
        : Words.plain(reason.text(locale));
  }

  Map<Column, String> typed() {
    Map<Column, String> typed = new LinkedHashMap<>();
    texts.forEach((column, text) -> typed.put(column, text.get().strip()));
    return typed;
  }
}
