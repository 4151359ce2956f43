package org.kerf.query.stock;

import org.kerf.kernel.Length;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.LengthClass;

/**
 * A length class in the explorer.
 *
 * @param named whether the item is named: at its owner's first class, or at all where they are
 *     apart
 */
public record ClassRow(LengthClass lengthClass, boolean named) {

  /** What finds a class again. */
  public record Id(String itemCode, Owner owner, boolean remnants, Length longest) {}

  public Id id() {
    return new Id(
        lengthClass.item().code(),
        lengthClass.owner(),
        lengthClass.remnants(),
        lengthClass.longest());
  }

  /** The item's name, with the owner of a customer's own material beside it. */
  public String itemAndOwner() {
    String item = lengthClass.item().name();
    return lengthClass.owner().isOurs() ? item : item + " · " + lengthClass.ownerName();
  }
}
