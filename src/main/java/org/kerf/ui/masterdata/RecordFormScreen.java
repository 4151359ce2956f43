package org.kerf.ui.masterdata;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.kerf.erp.csv.cell.Column;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.form.ChoiceField;
import org.kerf.ui.form.FormEntry;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One record as a form: Enter goes on to the next field and saves at the last, Esc goes back. */
final class RecordFormScreen<T> {

  private static final double FIELD_WIDTH = 230;
  private static final double GAP = 24;
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

  private final ViewContext context;
  private final Texts texts;
  private final RecordType<T> type;
  private final RecordFormModel<T> model;
  private final RecordPage page;
  private final Access access;
  private boolean enterHeld;
  private final List<Control> inputs = new ArrayList<>();

  RecordFormScreen(ViewContext context, RecordType<T> type, RecordFormModel<T> model) {
    this.context = context;
    this.texts = context.texts();
    this.type = type;
    this.model = model;
    this.page = new RecordPage(texts);
    this.access = context.person().access(Permission.CHANGE_MASTER_DATA);
  }

  RecordPage page() {
    page.setCards(form());
    page.setOnArrive(model::open);
    page.setOnRefresh(model::refresh);
    page.setOnFirstFocus(this::focusFirst);
    page.shortcuts().add(new Shortcut("Enter", Words.of("record.key.next")));
    model.setOnFault(field -> inputs.get(model.fields().all().indexOf(field)).requestFocus());
    model.shownProperty().subscribe(this::name);
    texts.languageProperty().subscribe(this::name);
    access.allowed().subscribe(this::name);
    model
        .faultProperty()
        .subscribe(
            fault -> {
              if (fault != null) {
                page.fail(fault, model::refresh);
              }
            });
    return page;
  }

  private void focusFirst() {
    focus(0);
  }

  private void name() {
    if (model.isUnknown()) {
      page.stateProperty()
          .set(
              new PageState.Nothing(
                  Material2MZ.SEARCH, Words.of("record.unknown"), Words.of("record.unknown-why")));
      return;
    }
    page.stateProperty().set(PageState.READY);
    boolean may = access.isAllowed();
    page.titleProperty().set(model.title());
    page.describe(texts.bind(type.key(may ? "about" : "about-read")), pills());
    inputs.forEach(input -> allow(input, may));
    page.actions().setAll(actions(may));
  }

  private Node[] pills() {
    return model.isInactive() ? new Node[] {Pill.of(texts, Mark.SWITCHED_OFF)} : new Node[0];
  }

  private List<PageAction> actions(boolean may) {
    List<PageAction> actions = new ArrayList<>();
    model
        .record()
        .ifPresent(record -> type.links().forEach(link -> actions.add(action(link, record))));
    if (!may) {
      return actions;
    }
    if (!model.isNew()) {
      actions.add(
          model.isInactive()
              ? new PageAction(
                  Words.of("record.switch-on"), Material2MZ.TOGGLE_ON, model::switchOver)
              : new PageAction(
                  Words.of("record.switch-off"), Material2MZ.TOGGLE_OFF, model::switchOver));
      actions.add(
          new PageAction(
                  Words.of(type.key("new")),
                  Material2AL.ADD,
                  () -> context.navigation().open(type.page(), RecordType.NEW))
              .on("Ctrl+N"));
    }
    PageAction save =
        new PageAction(Words.of("record.save"), Material2MZ.SAVE, model::save)
            .primary()
            .on("Ctrl+S");
    save.enabledProperty().bind(model.fields().changedProperty());
    actions.add(save);
    page.keyActions()
        .setAll(
            new PageAction(Words.of("record.key.edit"), Material2AL.EDIT, this::focusFirst)
                .on("F2"));
    return actions;
  }

  private PageAction action(RecordType.Link<T> link, T record) {
    return new PageAction(
        link.words(),
        link.icon(),
        () -> context.navigation().open(link.pageId(), link.argument().apply(record)));
  }

  private Card form() {
    var grid = new FlowPane(GAP, GAP / 2);
    model.fields().all().forEach(field -> grid.getChildren().add(field(field)));
    grid.widthProperty().subscribe(width -> share(grid, width.doubleValue()));
    var card = new Card(error(), grid, buttons());
    card.getStyleClass().add("kerf-form");
    card.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    card.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    return card;
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
    String slug = slug(field.column());
    FormEntry node = input(field, slug);
    inputs.add(node.control());
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
      return new FormField(texts, id, name, hint, field.textProperty(), field.errorProperty());
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

  private void focus(int at) {
    inputs.get(at).requestFocus();
    if (inputs.get(at) instanceof TextField field) {
      field.selectAll();
    }
  }

  private String hint(Texts t, String slug) {
    String key = type.key("hint." + slug);
    return t.has(key) ? t.of(key) : "";
  }

  /** The English heading as a part of ids and keys. */
  private static String slug(Column column) {
    return column
        .english()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
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
    save.setOnAction(event -> model.save());
    var drop = new Button();
    drop.setId(type.page() + "-drop");
    drop.textProperty().bind(texts.bind("record.drop"));
    drop.disableProperty().bind(model.fields().changedProperty().not());
    drop.setOnAction(event -> model.drop());
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
    int at = inputs.indexOf(event.getTarget());
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
      focus(at + 1);
    }
  }
}
