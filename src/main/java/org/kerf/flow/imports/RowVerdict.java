package org.kerf.flow.imports;

import java.util.List;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.kernel.Length;

/** What taking a row in would do. */
public sealed interface RowVerdict {

  record New() implements RowVerdict {}

  /** It is there already, but differently. */
  record Changed(List<ChangedCell> cells) implements RowVerdict {

    public Changed {
      cells = List.copyOf(cells);
    }
  }

  /** It is there already, just so: nothing happens. */
  record Same() implements RowVerdict {}

  /**
   * It can't be read.
   *
   * @param column heading as it stands in the file; empty where the whole row is at fault
   */
  record Unreadable(String column, Reason reason) implements RowVerdict {}

  /** It names something that is not in the store. */
  record Unknown(Named what, String value) implements RowVerdict {}

  /**
   * It names a customer by a name that more than one has.
   *
   * @param codes of the first few
   */
  record CustomerUnclear(String name, List<String> codes) implements RowVerdict {

    public CustomerUnclear {
      codes = List.copyOf(codes);
    }
  }

  /** An order's lines stand in several places of the file, or differ in customer or due date. */
  record OrderTorn(String order) implements RowVerdict {}

  /** An order of this number is there already, with other lines; it is not changed by a file. */
  record OrderDiffers(String order) implements RowVerdict {}

  /** It has no fault of its own, but another row of its order has: orders come in whole. */
  record OrderIncomplete(String order, int faultyLine) implements RowVerdict {}

  /** The order has more lines than are taken in at a time. */
  record OrderTooLong(String order, int most) implements RowVerdict {}

  /** Another row of the file has the same code; which of them is right, nobody has said. */
  record CodeTwice(String code, int otherLine) implements RowVerdict {}

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
      case Changed c -> true;
      case Same() -> false;
      case Unreadable u -> false;
      case Unknown u -> false;
      case CustomerUnclear c -> false;
      case OrderTorn t -> false;
      case OrderDiffers d -> false;
      case OrderIncomplete i -> false;
      case OrderTooLong l -> false;
      case CodeTwice c -> false;
      case NoHeight n -> false;
      case EndsMeet m -> false;
    };
  }

  /** Whether the row has a fault that a person has to mend. */
  default boolean rejects() {
    return switch (this) {
      case New() -> false;
      case Changed c -> false;
      case Same() -> false;
      case Unreadable u -> true;
      case Unknown u -> true;
      case CustomerUnclear c -> true;
      case OrderTorn t -> true;
      case OrderDiffers d -> true;
      case OrderIncomplete i -> true;
      case OrderTooLong l -> true;
      case CodeTwice c -> true;
      case NoHeight n -> true;
      case EndsMeet m -> true;
    };
  }
}
