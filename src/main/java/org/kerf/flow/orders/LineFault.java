package org.kerf.flow.orders;

import java.util.List;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;

/** Why a line of an order can't be as it is asked for. */
public sealed interface LineFault {

  /** The item is not in the store any more. */
  record NoItem() implements LineFault {}

  /** The item was switched off. */
  record ItemOutOfUse(String item) implements LineFault {}

  /** A quantity of nothing, or more than one order may ask for. */
  record QuantityOutOfRange(int most) implements LineFault {}

  record NoLength() implements LineFault {}

  /** A text is longer than there is room for. */
  record TextTooLong(int most) implements LineFault {}

  /** The pieces have angles, and how high the item's profile is nobody has said. */
  record NoHeight(String item) implements LineFault {}

  /** With its slanted ends a piece must be at least this long. */
  record EndsMeet(Length shortest) implements LineFault {}

  /**
   * So many pieces are cut, or on bars of approved plans.
   *
   * @param plans the codes of those plans
   */
  record BelowWhatIsCut(int cut, int planned, List<ShortCode> plans) implements LineFault {

    public BelowWhatIsCut {
      plans = List.copyOf(plans);
    }
  }
}
