package org.kerf.ui.orders.entry;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.kerf.query.orders.OrderRecord;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;

/** A line of an order that is there, with a quantity that is typed beside it. */
interface QuantityLine {

  OrderRecord.Line now();

  StringProperty typedProperty();

  /** What the store said against it, until something else is typed. */
  ObjectProperty<Optional<Words>> refusedProperty();

  /** How far the line has come, as far as it bears on the quantity. */
  Words stands();

  /** What is wrong with the quantity. */
  Optional<Words> fault();

  /** What the quantity means. */
  Optional<Words> says();

  /** What the button beside it is for. */
  Words button();

  Ikon icon();

  /** The button beside it was pressed. */
  void press();
}
