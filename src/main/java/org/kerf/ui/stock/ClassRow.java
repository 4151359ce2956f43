package org.kerf.ui.stock;

import org.kerf.kernel.Length;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.LengthClass;
import org.kerf.stock.model.LengthUnit;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.texts.Figures;

/**
 * A length class in the explorer.
 *
 * @param named whether the item is named: at its owner's first class, or at all where they are
 *     apart
 */
record ClassRow(LengthClass lengthClass, boolean named) {

  /** What finds a class again. */
  record Id(String itemCode, Owner owner, boolean remnants, Length longest) {}

  Id id() {
    return new Id(
        lengthClass.item().code(),
        lengthClass.owner(),
        lengthClass.remnants(),
        lengthClass.longest());
  }

  /** The item's name, with the owner of a customer's own material beside it. */
  String itemAndOwner() {
    String item = lengthClass.item().name();
    return lengthClass.owner().isOurs() ? item : item + " · " + lengthClass.ownerName();
  }

  /** "12 000", or "2 890–5 420"; with its unit where that is not the millimetre of the header. */
  String lengths(Figures figures) {
    LengthUnit unit = lengthClass.item().unit();
    String shortest = figures.length(lengthClass.shortest(), unit);
    String longest = figures.length(lengthClass.longest(), unit);
    return (shortest.equals(longest) ? longest : shortest + "–" + longest) + beside(figures);
  }

  String longest(Figures figures) {
    return figures.length(lengthClass.longest(), lengthClass.item().unit()) + beside(figures);
  }

  private String beside(Figures figures) {
    return switch (lengthClass.item().unit()) {
      case MILLIMETRE -> "";
      case METRE -> " " + figures.unit(LengthUnit.METRE);
    };
  }

  Mark mark() {
    if (lengthClass.remnants()) {
      return Mark.REMNANT;
    }
    if (lengthClass.available() > 0) {
      return Mark.FREE;
    }
    return lengthClass.reserved() > 0 ? Mark.RESERVED : Mark.HELD;
  }
}
