package org.kerf.ui.orders.entry;

import atlantafx.base.theme.Styles;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.flow.orders.OrderChange;
import org.kerf.flow.orders.OrderUseCases;
import org.kerf.query.orders.OrderEntryReader;
import org.kerf.query.orders.OrderRecord;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** Changes an order in its own page: head, quantities of its lines, and lines that are added. */
public final class OrderChangePanel extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");
  private static final double LINE_HEIGHT = 40;
  private static final int MOST_LINES_SEEN = 6;
  private static final double ADDED_HEIGHT = 150;

  private final ViewContext context;
  private final OrderUseCases orders;
  private final Texts texts;
  private final OrderChangeModel model;
  private final TextField due = new TextField();
  private final Label dueSays = new Label();
  private final TextField note = new TextField();
  private final ListView<ChangeLine> lines = new ListView<>();
  private final EntryGrid added;
  private final Runnable left;
  private final Runnable changed;

  /**
   * Begins with the order as it is.
   *
   * @param left told when nothing is to be changed after all
   * @param changed told once the order is otherwise
   */
  public OrderChangePanel(
      ViewContext context,
      OrderUseCases orders,
      OrderEntryReader reader,
      OrderRecord now,
      Runnable left,
      Runnable changed) {
    this.context = context;
    this.orders = orders;
    this.texts = context.texts();
    this.model = new OrderChangeModel(context, orders, reader, now);
    this.left = left;
    this.changed = changed;
    this.added = new EntryGrid(context, model.added());
    setId("order-change");
    getStyleClass().add("kerf-card");
    var title = new Label();
    title.textProperty().bind(texts.bind("change.title"));
    title.getStyleClass().add("kerf-section");
    due.setId("change-due");
    due.textProperty().bindBidirectional(model.dueProperty());
    dueSays.setId("change-due-says");
    model.dueProperty().subscribe(this::sayDue);
    texts.onLanguage(
        this,
        () -> {
          sayDue(model.dueProperty().get());
          QuantityRow.showAll(lines);
        });
    note.setId("change-note");
    note.textProperty().bindBidirectional(model.noteProperty());
    HBox.setHgrow(note, Priority.ALWAYS);
    var noteField = field("entry.head-note", note, new Label());
    HBox.setHgrow(noteField, Priority.ALWAYS);
    var head =
        new HBox(
            12,
            field("entry.head-due", due, dueSays),
            field("entry.head-priority", priority(), new Label()),
            noteField);
    lines.setId("change-lines");
    lines.getStyleClass().add("kerf-entry-list");
    lines.setCellFactory(view -> new QuantityRow<>(texts));
    lines.setFocusTraversable(false);
    showLines();
    added.setPrefHeight(ADDED_HEIGHT);
    added.setMinHeight(ADDED_HEIGHT);
    getChildren()
        .addAll(
            title, head, caption("change.lines"), lines, caption("change.add"), added, buttons());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Puts the focus into the first field. */
  public void focusFirst() {
    due.requestFocus();
    due.selectAll();
  }

  /** The order was read again: what was typed stays. */
  public void become(OrderRecord other) {
    model.become(other);
    showLines();
  }

  private void showLines() {
    lines.setItems(FXCollections.observableArrayList(model.lines()));
    double height = LINE_HEIGHT * Math.min(model.lines().size(), MOST_LINES_SEEN) + 26;
    lines.setPrefHeight(height);
    lines.setMinHeight(height);
  }

  private VBox field(String key, Region editor, Label says) {
    Label caption = caption(key);
    caption.setLabelFor(editor);
    editor.accessibleTextProperty().bind(caption.textProperty());
    says.getStyleClass().add("kerf-secondary");
    var field = new VBox(caption, editor, says);
    field.getStyleClass().add("kerf-entry-field");
    return field;
  }

  private Label caption(String key) {
    var label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.getStyleClass().add("kerf-secondary");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private ComboBox<Integer> priority() {
    var box = PriorityBox.of(texts);
    box.setId("change-priority");
    box.setValue(model.priorityProperty().get());
    model.priorityProperty().subscribe(now -> box.setValue(now.intValue()));
    box.valueProperty()
        .subscribe(
            now -> {
              if (now != null) {
                model.priorityProperty().set(now);
              }
            });
    return box;
  }

  private void sayDue(String typed) {
    boolean wrong = model.due().isEmpty();
    dueSays.setText(
        model
            .due()
            .map(
                moment ->
                    texts.figures().weekday(moment.toLocalDate())
                        + " · "
                        + texts.figures().time(moment.toLocalTime()))
            .orElseGet(() -> texts.of("entry.not-due")));
    dueSays.pseudoClassStateChanged(ERROR, wrong);
    due.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
  }

  private Node buttons() {
    var save = new Button();
    save.setId("change-save");
    save.textProperty().bind(texts.bind("change.save"));
    save.getStyleClass().add(Styles.ACCENT);
    save.disableProperty().bind(model.savingProperty());
    save.setOnAction(event -> save());
    var leave = new Button();
    leave.setId("change-leave");
    leave.textProperty().bind(texts.bind("action.cancel"));
    leave.setOnAction(event -> left.run());
    var line = new HBox(save, leave);
    line.getStyleClass().add("kerf-drawer-actions");
    return line;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      left.run();
      event.consume();
    }
  }

  /** Saves what is changed. */
  public void save() {
    model.save(this::saved, this::focusFault, changed);
  }

  private void saved(OrderChange undo) {
    context
        .notifications()
        .done(
            Words.of("change.saved", model.order().number()),
            () -> OrderChangeModel.undo(context, orders, undo, changed));
    left.run();
    changed.run();
  }

  private void focusFault() {
    if (model.due().isEmpty()) {
      due.requestFocus();
    } else if (model.isNoteTooLong()) {
      note.requestFocus();
    } else {
      model.lines().stream()
          .filter(line -> line.fault().isPresent())
          .findFirst()
          .ifPresentOrElse(this::focus, added::editFirstFault);
    }
  }

  private void focus(ChangeLine line) {
    lines.scrollTo(line);
    lines.layout();
    Node field = lines.lookup("#change-quantity-" + line.now().line().number());
    if (field != null) {
      field.requestFocus();
    }
  }
}
