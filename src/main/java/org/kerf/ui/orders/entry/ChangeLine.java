package org.kerf.ui.orders.entry;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.orders.LineFault;
import org.kerf.flow.orders.OrderRules;
import org.kerf.query.orders.OrderRecord;
import org.kerf.ui.context.OrderRefusals;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** A line of an order that is there, with the quantity that is typed for it. */
final class ChangeLine implements QuantityLine {

  private static final Pattern QUANTITY = Pattern.compile("\\d{1,9}");

  private final StringProperty typed = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Words>> refused =
      new SimpleObjectProperty<>(Optional.empty());
  private OrderRecord.Line now;

  ChangeLine(OrderRecord.Line now) {
    this.now = now;
    typed.set(Integer.toString(now.line().quantity()));
    typed.subscribe(() -> refused.set(Optional.empty()));
  }

  @Override
  public OrderRecord.Line now() {
    return now;
  }

  @Override
  public StringProperty typedProperty() {
    return typed;
  }

  @Override
  public ObjectProperty<Optional<Words>> refusedProperty() {
    return refused;
  }

  /** Somebody else changed the order: what is typed stays, where it is something else. */
  void become(OrderRecord.Line other) {
    boolean untouched = typed.get().equals(Integer.toString(now.line().quantity()));
    now = other;
    if (untouched) {
      typed.set(Integer.toString(other.line().quantity()));
    }
  }

  @Override
  public Optional<Words> says() {
    int to = quantity().orElse(0);
    return isChanged()
        ? Optional.of(
            Words.of(
                to == now.line().cut() ? "change.line-cancelled" : "change.from-to",
                now.line().quantity(),
                to))
        : Optional.empty();
  }

  @Override
  public Words button() {
    return Words.of("change.cancel-line");
  }

  @Override
  public Ikon icon() {
    return Material2AL.CLEAR;
  }

  /** Nothing more of it is wanted than what is cut. */
  @Override
  public void press() {
    typed.set(Integer.toString(now.line().cut()));
  }

  /** The quantity typed; empty if it is none. */
  Optional<Integer> quantity() {
    String text = typed.get().strip();
    return QUANTITY.matcher(text).matches()
        ? Optional.of(Integer.parseInt(text)).filter(number -> number <= OrderRules.MOST_PIECES)
        : Optional.empty();
  }

  boolean isChanged() {
    return quantity().filter(number -> number == now.line().quantity()).isEmpty();
  }

  @Override
  public Words stands() {
    return Words.of("change.stands", now.line().cut(), now.line().planned());
  }

  @Override
  public Optional<Words> fault() {
    Optional<Integer> quantity = quantity();
    if (quantity.isEmpty()) {
      return Optional.of(Words.of("change.not-quantity"));
    }
    boolean below =
        quantity.get() < now.line().leastQuantity() && quantity.get() != now.line().quantity();
    if (below && now.line().planned() == 0) {
      return Optional.of(
          OrderRefusals.of(new LineFault.BelowWhatIsCut(now.line().cut(), 0, List.of())));
    }
    return below
        ? Optional.of(
            Words.of(
                "change.below-planned",
                now.line().leastQuantity(),
                now.line().cut(),
                now.line().planned()))
        : refused.get();
  }
}
