package org.kerf.flow.imports;

import java.util.List;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.flow.orders.LineFault;
import org.kerf.flow.settings.UserOutcome;

/** Why a row stays out: a fault that a person has to mend, in the file or in the store. */
public sealed interface RowFault extends RowVerdict {

  /**
   * It can't be read.
   *
   * @param column heading as it stands in the file; empty where the whole row is at fault
   */
  record Unreadable(String column, Reason reason) implements RowFault {}

  /** It names something that is not in the store. */
  record Unknown(Named what, String value) implements RowFault {}

  /** It names something that was switched off: it is not used any more. */
  record OutOfUse(Named what, String value) implements RowFault {}

  /**
   * It names a customer by a name that more than one has.
   *
   * @param codes of the first few
   */
  record CustomerUnclear(String name, List<String> codes) implements RowFault {

    public CustomerUnclear {
      codes = List.copyOf(codes);
    }
  }

  /** Its rows stand in several places of the file, or differ in what is said of the whole. */
  record GroupTorn(Grouped what, String number) implements RowFault {}

  /**
   * One of this number is there already: an order of another customer or a cancelled one, a
   * delivery of the same sender with other lines.
   */
  record GroupDiffers(Grouped what, String number) implements RowFault {}

  /** It has no fault of its own, but another row of its group has: groups come in whole. */
  record GroupIncomplete(Grouped what, String number, int faultyLine) implements RowFault {}

  /** The group has more lines than are taken in at a time. */
  record GroupTooLong(Grouped what, String number, int most) implements RowFault {}

  /** Another row of the file has the same code; which of them is right, nobody has said. */
  record CodeTwice(String code, int otherLine) implements RowFault {}

  /** As a line of an order it is not right. */
  record LineUnfit(LineFault why) implements RowFault {}

  /** There can't be such a user, or nobody could change users any more. */
  record UserUnfit(UserOutcome.Reason why) implements RowFault {}

  /** What several rows of a file can be together. */
  enum Grouped {
    ORDER,
    DELIVERY
  }

  /** What a row can name. */
  enum Named {
    ITEM,
    HEAT,
    PLACE,
    CUSTOMER
  }
}
