package org.kerf.flow;

import org.kerf.erp.csv.Reason;
import org.kerf.kernel.Length;

/** What taking a row in would do. */
public sealed interface RowVerdict {

  record New() implements RowVerdict {}

  /** It is there already, but differently. */
  record Changed() implements RowVerdict {}

  /** It is there already, just so: nothing happens. */
  record Same() implements RowVerdict {}

  /**
   * It can't be read.
   *
   * @param column heading as it stands in the file; empty where the whole row is at fault
   */
  record Unreadable(String column, Reason reason) implements RowVerdict {}

  /** It names something that the store does not know. */
  record Unknown(Named what, String value) implements RowVerdict {}

  /** An order's lines stand in several places of the file, or differ in customer or due date. */
  record OrderTorn(String order) implements RowVerdict {}

  /** An order of this number is there already, with other lines; it is not changed by a file. */
  record OrderDiffers(String order) implements RowVerdict {}

  /** A label code that another row of the file has too. */
  record CodeTwice(String code) implements RowVerdict {}

  /** The pieces have angles, and how high the item's profile is nobody has said. */
  record NoHeight(String item) implements RowVerdict {}

  /** With its slanted ends a piece must be at least this long. */
  record EndsMeet(Length shortest) implements RowVerdict {}

  /** What a row can name. */
  enum Named {
    ITEM,
    HEAT,
    PLACE,
    CUSTOMER
  }

  /** Whether taking the row in changes anything. */
  default boolean changes() {
    return switch (this) {
      case New() -> true;
      case Changed() -> true;
      case Same() -> false;
      case Unreadable u -> false;
      case Unknown u -> false;
      case OrderTorn t -> false;
      case OrderDiffers d -> false;
      case CodeTwice c -> false;
      case NoHeight n -> false;
      case EndsMeet m -> false;
    };
  }

  /** Whether the row has a fault that a person has to mend. */
  default boolean rejects() {
    return switch (this) {
      case New() -> false;
      case Changed() -> false;
      case Same() -> false;
      case Unreadable u -> true;
      case Unknown u -> true;
      case OrderTorn t -> true;
      case OrderDiffers d -> true;
      case CodeTwice c -> true;
      case NoHeight n -> true;
      case EndsMeet m -> true;
    };
  }
}
