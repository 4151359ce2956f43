package org.kerf.flow.orders;

import java.util.List;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.kernel.ShortCode;

/** Why an order is not saved, changed or cancelled. */
public sealed interface OrderRefusal {

  /** An order without a number, or with a longer one than there is room for. */
  record NumberUnfit(int most) implements OrderRefusal {}

  /** Another order has this number. */
  record NumberTaken(String number) implements OrderRefusal {}

  /** The customer is not in the store any more. */
  record NoCustomer() implements OrderRefusal {}

  /** There is no such priority, or the note is too long. */
  record HeadUnfit() implements OrderRefusal {}

  record NoLines() implements OrderRefusal {}

  /** More lines, or more text in them, than one order may have. */
  record TooLong(int most) implements OrderRefusal {}

  /**
   * Some lines can't be as they are asked for.
   *
   * @param faults the first of each line
   */
  record Lines(List<Fault> faults) implements OrderRefusal {

    /**
     * What is wrong with a line.
     *
     * @param place of the line among those asked for, from 0
     */
    public record Fault(int place, LineFault why) {}

    public Lines {
      faults = List.copyOf(faults);
    }
  }

  /** There is no such order any more. */
  record Gone() implements OrderRefusal {}

  /** Somebody else changed it since it was read. */
  record ChangedMeanwhile(CutOrder now) implements OrderRefusal {}

  /** It is done or cancelled already. */
  record NotOpen(OrderState state) implements OrderRefusal {}

  /** Nothing would change. */
  record NothingToChange() implements OrderRefusal {}

  /** Every line would ask for nothing: the order is to be cancelled. */
  record NothingLeft() implements OrderRefusal {}

  /**
   * Pieces lie on bars of approved plans, which are to be withdrawn first.
   *
   * @param plans their codes
   */
  record OnPlans(int pieces, List<ShortCode> plans) implements OrderRefusal {

    public OnPlans {
      plans = List.copyOf(plans);
    }
  }

  /** The two orders are not of one customer, or differ in whether they want bars of their own. */
  record NotAlike() implements OrderRefusal {}
}
