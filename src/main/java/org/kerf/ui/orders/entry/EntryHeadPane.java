package org.kerf.ui.orders.entry;

import atlantafx.base.theme.Styles;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.party.model.Party;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** The head of the order: fields with what they were understood as, or what is wrong, below. */
final class EntryHeadPane extends GridPane {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");
  private static final List<EntryHead.Field> FIELDS = List.of(EntryHead.Field.values());
  private static final double[] SHARES = {28, 14, 20, 17, 21};

  private final ViewContext context;
  private final Texts texts;
  private final EntryHead head;
  private final LookupField<Party> customer;
  private final Map<EntryHead.Field, Node> fields = new EnumMap<>(EntryHead.Field.class);
  private Runnable onLeave = () -> {};
  private boolean filling;

  EntryHeadPane(ViewContext context, OrderEntryModel model) {
    this.context = context;
    this.texts = context.texts();
    this.head = model.head();
    setHgap(12);
    getStyleClass().add("kerf-entry-head");
    for (double share : SHARES) {
      var column = new ColumnConstraints();
      column.setPercentWidth(share);
      getColumnConstraints().add(column);
    }
    customer =
        new LookupField<>(
            texts,
            "entry-customer",
            model::customers,
            Party::name,
            party -> party.code() + " · " + party.name());
    customer.setPrompt(texts.bind("entry.customer-prompt"));
    customer.setOnEnter(() -> next(EntryHead.Field.CUSTOMER));
    customer.field().textProperty().subscribe(this::customerTyped);
    customer.pickedProperty().subscribe(this::customerPicked);
    head.customerProperty().subscribe(this::showCustomer);
    head.customerTextProperty().subscribe(this::showCustomerText);
    Label says = add(EntryHead.Field.CUSTOMER, customer, customer.field());
    // That nothing is called so says what is wrong, too.
    says.visibleProperty().bind(customer.nothingFoundProperty().not());
    says.managedProperty().bind(says.visibleProperty());
    TextField number = text("entry-number", EntryHead.Field.NUMBER);
    number.textProperty().bindBidirectional(head.numberProperty());
    add(EntryHead.Field.NUMBER, number, number);
    TextField due = text("entry-due", EntryHead.Field.DUE);
    due.textProperty().bindBidirectional(head.dueProperty());
    due.promptTextProperty().bind(texts.bind("entry.due-prompt"));
    add(EntryHead.Field.DUE, due, due);
    ComboBox<Integer> priority = priority();
    add(EntryHead.Field.PRIORITY, priority, priority);
    TextField note = text("entry-note", EntryHead.Field.NOTE);
    note.textProperty().bindBidirectional(head.noteProperty());
    add(EntryHead.Field.NOTE, note, note);
  }

  /** Where the focus goes after the last field. */
  void setOnLeave(Runnable leave) {
    onLeave = leave;
  }

  /** Puts the focus where something is missing: into the first empty field. */
  void focusFirst() {
    if (head.customerProperty().get() == null) {
      focus(EntryHead.Field.CUSTOMER);
    } else if (head.dueProperty().get().isBlank()) {
      focus(EntryHead.Field.DUE);
    } else {
      onLeave.run();
    }
  }

  void focus(EntryHead.Field field) {
    Objects.requireNonNull(fields.get(field)).requestFocus();
  }

  private TextField text(String id, EntryHead.Field field) {
    var text = new TextField();
    text.setId(id);
    text.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            next(field);
            event.consume();
          }
        });
    return text;
  }

  private ComboBox<Integer> priority() {
    ComboBox<Integer> box = PriorityBox.of(texts);
    box.setId("entry-priority");
    head.priorityProperty().subscribe(now -> box.setValue(now.intValue()));
    box.valueProperty()
        .subscribe(
            now -> {
              if (now != null) {
                head.priorityProperty().set(now);
              }
            });
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !box.isShowing()) {
            next(EntryHead.Field.PRIORITY);
            event.consume();
          }
        });
    return box;
  }

  /** A box for orders that want no other pieces on their bars. */
  CheckBox ownBars() {
    var box = new CheckBox();
    box.setId("entry-own-bars");
    box.setMinWidth(USE_PREF_SIZE);
    box.textProperty().bind(texts.bind("entry.own-bars"));
    box.selectedProperty().bindBidirectional(head.ownBarsProperty());
    return box;
  }

  private Label add(EntryHead.Field field, Region editor, Node focused) {
    fields.put(field, focused);
    var caption = new Label();
    caption.textProperty().bind(texts.bind("entry.head-" + name(field)));
    caption.getStyleClass().add("kerf-secondary");
    caption.setLabelFor(focused);
    focused.accessibleTextProperty().bind(caption.textProperty());
    var says = new Label();
    says.setId(focused.getId() + "-says");
    says.getStyleClass().add("kerf-secondary");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    var whole = new VBox(caption, editor, says);
    whole.getStyleClass().add("kerf-entry-field");
    Runnable tell = () -> tell(field, focused, says);
    for (Observable each : head.all()) {
      each.addListener(_ -> tell.run());
    }
    texts.languageProperty().subscribe(tell);
    add(whole, FIELDS.indexOf(field), 0);
    return says;
  }

  private void tell(EntryHead.Field field, Node focused, Label says) {
    Optional<Words> fault = head.fault(field, context.today());
    says.setText(fault.map(texts::of).orElseGet(() -> understood(field)));
    says.pseudoClassStateChanged(ERROR, fault.isPresent());
    focused.pseudoClassStateChanged(Styles.STATE_DANGER, fault.isPresent());
    focused.setAccessibleHelp(says.getText());
  }

  /** What the field was understood as. */
  private String understood(EntryHead.Field field) {
    return switch (field) {
      case CUSTOMER ->
          Optional.ofNullable(head.customerProperty().get()).map(Party::code).orElse("");
      case DUE ->
          head.due(context.today())
              .map(this::understood)
              .orElseGet(() -> texts.of("entry.due-hint"));
      case NUMBER, PRIORITY, NOTE -> "";
    };
  }

  /** The year only where it is another one. */
  private String understood(LocalDateTime due) {
    String year = due.getYear() == context.today().getYear() ? "" : " " + due.getYear();
    var figures = texts.figures();
    return figures.weekday(due.toLocalDate()) + year + " · " + figures.time(due.toLocalTime());
  }

  private static String name(EntryHead.Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private void next(EntryHead.Field field) {
    if (field == EntryHead.Field.NOTE) {
      onLeave.run();
    } else {
      focus(FIELDS.get(FIELDS.indexOf(field) + 1));
    }
  }

  private void customerTyped(String text) {
    if (!filling) {
      head.customerTextProperty().set(text);
    }
  }

  private void customerPicked(@Nullable Party party) {
    if (filling) {
      return;
    }
    filling = true;
    head.customerProperty().set(party);
    head.customerTextProperty().set(customer.field().getText());
    filling = false;
    if (party != null) {
      next(EntryHead.Field.CUSTOMER);
    }
  }

  private void showCustomer(@Nullable Party party) {
    if (!filling && party != null) {
      filling = true;
      customer.pick(party);
      head.customerTextProperty().set(party.name());
      filling = false;
    }
  }

  private void showCustomerText(String text) {
    if (!filling && !text.equals(customer.field().getText())) {
      filling = true;
      customer.field().setText(text);
      filling = false;
    }
  }
}
