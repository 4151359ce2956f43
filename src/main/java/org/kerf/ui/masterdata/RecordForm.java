package org.kerf.ui.masterdata;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kerf.erp.csv.cell.Column;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.ScrolledIntoView;
import org.kerf.ui.form.ChoiceField;
import org.kerf.ui.form.FormEntry;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;

/** The fields of a record: Enter goes on to the next one and saves at the last. */
final class RecordForm<T> {

  private static final double FIELD_WIDTH = 230;
  private static final double GAP = 24;
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

  private final ViewContext context;
  private final Texts texts;
  private final RecordType<T> type;
  private final RecordFormModel<T> model;
  private final Access access;

  /** In the order in which they stand. */
  private final SequencedMap<FieldModel, Control> inputs = new LinkedHashMap<>();

  private final Card card;
  private boolean enterHeld;

  /**
   * Makes the form.
   *
   * @param access to saving
   */
  RecordForm(ViewContext context, RecordType<T> type, RecordFormModel<T> model, Access access) {
    this.context = context;
    this.texts = context.texts();
    this.type = type;
    this.model = model;
    this.access = access;
    this.card = form();
    model.setOnFault(field -> focus(inputs.get(field)));
  }

  Card node() {
    return card;
  }

  void focusFirst() {
    focus(inputs.firstEntry().getValue());
  }

  /**
   * Saves. A button that was pressed for it can't be pressed again and gives its focus away, which
   * must not be to the one that takes the saving back.
   */
  void save() {
    stayInFields();
    model.save();
  }

  private void stayInFields() {
    if (inputs.values().stream().noneMatch(Node::isFocused)) {
      focusFirst();
    }
  }

  /** Who may not change a record reads it. */
  void setEditable(boolean may) {
    inputs.values().forEach(input -> allow(input, may));
  }

  private Card form() {
    var made = new Card(error());
    if (type.sections().isEmpty()) {
      made.getChildren().add(grid(model.fields().all()));
    }
    for (RecordType.Section section : type.sections()) {
      var title = new Label();
      title.textProperty().bind(texts.bind(section.title()));
      title.getStyleClass().add("kerf-section");
      made.getChildren().addAll(title, grid(section.fields().stream().map(this::called).toList()));
    }
    made.getChildren().add(buttons());
    made.getStyleClass().add("kerf-form");
    made.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    made.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    return made;
  }

  private FieldModel called(String name) {
    return model.fields().all().stream()
        .filter(field -> RecordType.nameOf(field.column()).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private FlowPane grid(List<FieldModel> fields) {
    var grid = new FlowPane(GAP, GAP / 2);
    fields.forEach(field -> grid.getChildren().add(field(field)));
    grid.widthProperty().subscribe(width -> share(grid, width.doubleValue()));
    return grid;
  }

  /** As many fields in a row as have room, all of one width. */
  private static void share(FlowPane grid, double width) {
    int columns = Math.max(1, (int) ((width + GAP) / (FIELD_WIDTH + GAP)));
    double each = Math.floor((width - (columns - 1) * GAP) / columns);
    grid.setPrefWrapLength(width);
    grid.getChildren().stream()
        .map(Region.class::cast)
        .forEach(
            field -> {
              field.setMinWidth(each);
              field.setPrefWidth(each);
            });
  }

  private FormEntry field(FieldModel field) {
    String slug = RecordType.nameOf(field.column());
    FormEntry node = input(field, slug);
    inputs.put(field, node.control());
    node.control()
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                model.fields().left(field);
              }
            });
    return node;
  }

  private FormEntry input(FieldModel field, String slug) {
    Column column = field.column();
    String id = type.page() + '-' + slug;
    ObservableValue<String> name = texts.bind(t -> name(t, column));
    ObservableValue<String> hint = texts.bind(t -> hint(t, slug));
    if (column.choices().isEmpty()) {
      var text = new FormField(texts, id, name, hint, field.textProperty(), field.errorProperty());
      if (column.figures()) {
        text.field().getStyleClass().add("kerf-figures-field");
      }
      return text;
    }
    return new ChoiceField(
        texts,
        id,
        name,
        hint,
        texts.languageProperty().map(now -> words(column, now.locale())),
        field.textProperty(),
        field.errorProperty());
  }

  private static String name(Texts t, Column column) {
    String heading = column.heading(t.language().locale());
    return column.required() ? heading + " *" : heading;
  }

  private static List<String> words(Column column, Locale locale) {
    return column.choices().stream().map(word -> word.in(locale)).toList();
  }

  private static void allow(Control input, boolean may) {
    switch (input) {
      case TextField field -> field.setEditable(may);
      default -> input.setDisable(!may);
    }
  }

  private static void focus(@Nullable Control input) {
    if (input == null) {
      return;
    }
    input.requestFocus();
    ScrolledIntoView.show(input);
    if (input instanceof TextField field) {
      field.selectAll();
    }
  }

  private String hint(Texts t, String slug) {
    String key = type.key("hint." + slug);
    return t.has(key) ? t.of(key) : "";
  }

  private Label error() {
    var error = new Label();
    error.setId(type.page() + "-error");
    error.setWrapText(true);
    error.setMinHeight(Region.USE_PREF_SIZE);
    error.getStyleClass().add("kerf-secondary");
    error.pseudoClassStateChanged(ERROR, true);
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    Runnable tell = () -> error.setText(texts.of(model.errorProperty().get()));
    model.errorProperty().subscribe(tell);
    texts.languageProperty().subscribe(tell);
    return error;
  }

  private HBox buttons() {
    var save = new Button();
    save.setId(type.page() + "-save");
    save.textProperty().bind(texts.bind("record.save"));
    save.getStyleClass().add(Styles.ACCENT);
    save.disableProperty().bind(model.fields().changedProperty().not());
    save.setOnAction(event -> save());
    var drop = new Button();
    drop.setId(type.page() + "-drop");
    drop.textProperty().bind(texts.bind("record.drop"));
    drop.disableProperty().bind(model.fields().changedProperty().not());
    drop.setOnAction(
        event -> {
          stayInFields();
          model.drop();
        });
    var buttons = new HBox(save, drop);
    buttons.getStyleClass().add("kerf-form-buttons");
    return access.only(buttons);
  }

  private void release(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      enterHeld = false;
    }
  }

  private void steer(KeyEvent event) {
    int at = List.copyOf(inputs.values()).indexOf(event.getTarget());
    if (event.isShortcutDown()
        && event.getCode() == KeyCode.Z
        && !model.fields().changedProperty().get()) {
      // The field would take it for what was typed in it before it was saved.
      context.notifications().undoNewest();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && at >= 0) {
      if (!enterHeld) {
        enterHeld = true;
        goOn(at, event.isShortcutDown());
      }
      event.consume();
    }
  }

  /** Enter that is held goes on by one field, and never saves. */
  private void goOn(int at, boolean atOnce) {
    if (atOnce || at == inputs.size() - 1) {
      model.save();
    } else {
      focus(List.copyOf(inputs.values()).get(at + 1));
    }
  }
}
