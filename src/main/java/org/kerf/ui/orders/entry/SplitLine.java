package org.kerf.ui.orders.entry;

import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.query.orders.OrderRecord;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** A line of an order with how many of its pieces go into the new one. */
final class SplitLine implements QuantityLine {

  private static final Pattern PIECES = Pattern.compile("\\d{1,9}");

  private final StringProperty typed = new SimpleStringProperty("0");
  private final ObjectProperty<Optional<Words>> refused =
      new SimpleObjectProperty<>(Optional.empty());
  private final OrderRecord.Line now;

  SplitLine(OrderRecord.Line now) {
    this.now = now;
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

  /** How many pieces go; empty if that can't be. */
  Optional<Integer> pieces() {
    String text = typed.get().strip();
    if (text.isEmpty()) {
      return Optional.of(0);
    }
    return PIECES.matcher(text).matches()
        ? Optional.of(Integer.parseInt(text)).filter(number -> number <= now.line().toPlan())
        : Optional.empty();
  }

  @Override
  public Words stands() {
    return Words.of("split.stands", now.line().quantity(), now.line().toPlan());
  }

  @Override
  public Optional<Words> fault() {
    return pieces().isPresent()
        ? refused.get()
        : Optional.of(Words.of("split.at-most", now.line().toPlan()));
  }

  @Override
  public Optional<Words> says() {
    return pieces()
        .filter(number -> number > 0)
        .map(number -> Words.of("split.goes", number, now.line().quantity() - number));
  }

  @Override
  public Words button() {
    return Words.of("split.all-of-line");
  }

  @Override
  public Ikon icon() {
    return Material2AL.CALL_SPLIT;
  }

  /** All that is not planned goes. */
  @Override
  public void press() {
    typed.set(Integer.toString(now.line().toPlan()));
  }
}
