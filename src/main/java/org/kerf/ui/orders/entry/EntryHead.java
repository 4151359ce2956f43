package org.kerf.ui.orders.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.flow.orders.OrderRules;
import org.kerf.party.model.Party;
import org.kerf.ui.texts.Words;

/** The head of the order that is being typed, with what is wrong with each field. */
final class EntryHead {

  /** The fields in their order. */
  enum Field {
    CUSTOMER,
    NUMBER,
    DUE,
    PRIORITY,
    NOTE
  }

  private final ObjectProperty<@Nullable Party> customer = new SimpleObjectProperty<>();
  private final StringProperty customerText = new SimpleStringProperty("");
  private final StringProperty number = new SimpleStringProperty("");
  private final StringProperty due = new SimpleStringProperty("");
  private final IntegerProperty priority = new SimpleIntegerProperty(OrderRules.NORMAL);
  private final BooleanProperty ownBars = new SimpleBooleanProperty();
  private final StringProperty note = new SimpleStringProperty("");
  private final BooleanProperty tried = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<Words>> numberTaken =
      new SimpleObjectProperty<>(Optional.empty());

  EntryHead() {
    number.subscribe(() -> numberTaken.set(Optional.empty()));
  }

  ObjectProperty<@Nullable Party> customerProperty() {
    return customer;
  }

  /** What stands in the customer's field, picked or not. */
  StringProperty customerTextProperty() {
    return customerText;
  }

  StringProperty numberProperty() {
    return number;
  }

  StringProperty dueProperty() {
    return due;
  }

  IntegerProperty priorityProperty() {
    return priority;
  }

  BooleanProperty ownBarsProperty() {
    return ownBars;
  }

  StringProperty noteProperty() {
    return note;
  }

  /** Whether somebody wanted to save: what is missing is wrong from then on. */
  BooleanProperty triedProperty() {
    return tried;
  }

  /** Said by the store about the number, until it is another. */
  ObjectProperty<Optional<Words>> numberTakenProperty() {
    return numberTaken;
  }

  /** Whatever changes what it says. */
  Observable[] all() {
    return new Observable[] {
      customer, customerText, number, due, priority, ownBars, note, tried, numberTaken
    };
  }

  void clear() {
    customer.set(null);
    customerText.set("");
    number.set("");
    due.set("");
    priority.set(OrderRules.NORMAL);
    ownBars.set(false);
    note.set("");
    tried.set(false);
  }

  Optional<LocalDateTime> due(LocalDate today) {
    return DueReading.read(due.get(), today);
  }

  /** What is wrong with a field; of what is missing nothing before somebody wanted to save. */
  Optional<Words> fault(Field field, LocalDate today) {
    return switch (field) {
      case CUSTOMER -> fault(customer.get() == null && tried.get(), "entry.no-customer");
      case NUMBER ->
          numberTaken
              .get()
              .or(() -> fault(number.get().isBlank() && tried.get(), "entry.no-number"))
              .or(
                  () ->
                      fault(
                          number.get().strip().length() > OrderRules.MOST_NUMBER,
                          "entry.long-number"));
      case DUE ->
          fault(due(today).isEmpty() && (tried.get() || !due.get().isBlank()), "entry.not-due");
      case PRIORITY -> Optional.empty();
      case NOTE -> fault(note.get().strip().length() > OrderHead.MOST_NOTE, "entry.long-note");
    };
  }

  private static Optional<Words> fault(boolean wrong, String key) {
    return wrong ? Optional.of(Words.of(key)) : Optional.empty();
  }
}
