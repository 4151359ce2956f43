package org.kerf.ui.receiving;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.erp.csv.cell.Column;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.form.ChoiceField;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;

/**
 * Fields for the columns of a table, one after the other: Enter goes on, and leaves at the last.
 */
final class ColumnFields extends FlowPane {

  private static final double WIDTH = 230;
  private static final double GAP = 16;

  private final Texts texts;
  private final String prefix;
  private final TypedColumns typed;
  private final Map<Column, Control> inputs = new LinkedHashMap<>();
  private Runnable onLast = () -> {};
  private boolean enterHeld;

  /**
   * Empty until fields are added.
   *
   * @param prefix of the fields' ids
   */
  ColumnFields(Texts texts, String prefix, TypedColumns typed) {
    super(GAP, GAP);
    this.texts = texts;
    this.prefix = prefix;
    this.typed = typed;
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    addEventFilter(
        KeyEvent.KEY_RELEASED, event -> enterHeld = enterHeld && event.getCode() != KeyCode.ENTER);
  }

  /** What Enter does in the last field. */
  void setOnLast(Runnable last) {
    onLast = last;
  }

  void add(Column column) {
    if (column.choices().isEmpty()) {
      var field =
          new FormField(
              texts,
              id(column),
              name(column),
              texts.bind(t -> hint(t, column)),
              typed.textOf(column),
              typed.errorOf(column));
      add(column, field, field.field());
    } else {
      var field =
          new ChoiceField(
              texts,
              id(column),
              name(column),
              texts.bind(t -> hint(t, column)),
              texts.languageProperty().map(now -> words(column, now.locale())),
              typed.textOf(column),
              typed.errorOf(column));
      add(column, field, field.control());
    }
  }

  private static List<String> words(Column column, Locale locale) {
    return column.choices().stream().map(word -> word.in(locale)).toList();
  }

  /** What is typed and not picked is taken by its text: the code or the name as it is. */
  <T> void add(
      Column column,
      LookupField.Query<T> query,
      Function<T, String> code,
      Function<T, String> line) {
    var field = new LookupField<T>(texts, id(column), query, code, line);
    var caption = new Label();
    caption.textProperty().bind(name(column));
    caption.getStyleClass().add("kerf-strong");
    caption.setLabelFor(field.field());
    field.field().accessibleTextProperty().bind(caption.textProperty());
    var error = new Label();
    error.setId(id(column) + "-says");
    error.getStyleClass().addAll("kerf-secondary", Styles.DANGER);
    error.setWrapText(true);
    error.setMinHeight(Region.USE_PREF_SIZE);
    typed.errorOf(column).subscribe(now -> error.setText(texts.of(now)));
    field.field().textProperty().bindBidirectional(typed.textOf(column));
    field.setOnEnter(() -> next(column));
    var box = new VBox(4, caption, field, error);
    box.getStyleClass().add("kerf-form-field");
    add(column, box, field.field());
  }

  /** Where a column is typed. */
  Control input(Column column) {
    return Objects.requireNonNull(inputs.get(column));
  }

  /** As {@link #add(Column)}, with something below the field. */
  void add(Column column, Node below) {
    add(column);
    var field = (Region) getChildren().removeLast();
    var box = new VBox(4, field, below);
    box.setPrefWidth(WIDTH);
    getChildren().add(box);
  }

  private void add(Column column, Region field, Control input) {
    field.setPrefWidth(WIDTH);
    inputs.put(column, input);
    getChildren().add(field);
  }

  private String id(Column column) {
    return prefix + "-" + column.english().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  private ObservableValue<String> name(Column column) {
    return texts.bind(t -> column.heading(t.language().locale()) + (column.required() ? " *" : ""));
  }

  private String hint(Texts t, Column column) {
    String key = id(column).replace("-mm-", "") + ".hint";
    return t.has(key) ? t.of(key) : "";
  }

  void focus(Column column) {
    Control input = input(column);
    if (enterHeld && input.getParent() instanceof LookupField<?> lookup) {
      lookup.ignoreHeldEnter();
    }
    input.requestFocus();
    if (input instanceof TextField field) {
      field.selectAll();
    }
  }

  /** Goes on in other fields: the Enter that led there may still be held, and is released there. */
  void goOnIn(ColumnFields other, Column first) {
    other.enterHeld = enterHeld;
    enterHeld = false;
    other.focus(first);
  }

  private void steer(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER || event.isShortcutDown()) {
      return;
    }
    inputs.entrySet().stream()
        .filter(each -> each.getValue().equals(event.getTarget()) && !isLookup(each.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(
            column -> {
              if (!enterHeld) {
                enterHeld = true;
                next(column);
              }
              event.consume();
            });
  }

  /** Lookups answer Enter themselves. */
  private static boolean isLookup(Node input) {
    return input.getParent() instanceof LookupField<?>;
  }

  private void next(Column column) {
    List<Column> all = typed.columns();
    int at = all.indexOf(column) + 1;
    if (at < all.size()) {
      focus(all.get(at));
    } else {
      onLast.run();
    }
  }
}
