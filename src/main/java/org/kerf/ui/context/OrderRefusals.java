package org.kerf.ui.context;

import java.util.List;
import java.util.stream.Collectors;
import org.kerf.flow.orders.LineFault;
import org.kerf.flow.orders.OrderRefusal;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.ui.texts.Words;

/** Sentences for what is wrong with an order: what is in the way, and what to do. */
public final class OrderRefusals {

  private OrderRefusals() {}

  /** What is wrong with a line, said beside it. */
  public static Words of(LineFault fault) {
    return switch (fault) {
      case LineFault.NoItem() -> Words.of("line-fault.no-item");
      case LineFault.ItemOutOfUse(String item) -> Words.of("line-fault.item-out-of-use", item);
      case LineFault.QuantityOutOfRange(int most) -> Words.of("line-fault.quantity", most);
      case LineFault.NoLength() -> Words.of("line-fault.no-length");
      case LineFault.TextTooLong(int most) -> Words.of("line-fault.text-too-long", most);
      case LineFault.NoHeight(String item) -> Words.of("line-fault.no-height", item);
      case LineFault.EndsMeet(Length shortest) -> Words.of("line-fault.ends-meet", shortest);
      case LineFault.BelowWhatIsCut(int cut, int planned, List<ShortCode> plans) ->
          planned == 0
              ? Words.of("line-fault.below-cut", cut)
              : Words.of("line-fault.below-planned", cut + planned, cut, planned, listed(plans));
    };
  }

  /** What stands in the way. */
  public static Words what(OrderRefusal refusal) {
    return said(refusal, "what");
  }

  /** What to do about it. */
  public static Words whatToDo(OrderRefusal refusal) {
    return said(refusal, "do");
  }

  private static Words said(OrderRefusal refusal, String part) {
    return switch (refusal) {
      case OrderRefusal.NumberUnfit(int most) -> words("number-unfit", part, most);
      case OrderRefusal.NumberTaken(String number) -> words("number-taken", part, number);
      case OrderRefusal.NoCustomer() -> words("no-customer", part);
      case OrderRefusal.HeadUnfit() -> words("head-unfit", part);
      case OrderRefusal.NoLines() -> words("no-lines", part);
      case OrderRefusal.TooLong(int most) -> words("too-long", part, most);
      case OrderRefusal.Lines lines -> words("lines", part, lines.faults().size());
      case OrderRefusal.Gone() -> words("gone", part);
      case OrderRefusal.ChangedMeanwhile(var now) -> words("changed", part, now.number());
      case OrderRefusal.NotOpen _ -> words("not-open", part);
      case OrderRefusal.NothingToChange() -> words("nothing", part);
      case OrderRefusal.NothingLeft() -> words("nothing-left", part);
      case OrderRefusal.OnPlans(int pieces, List<ShortCode> plans) ->
          words("on-plans", part, pieces, listed(plans));
      case OrderRefusal.NotAlike() -> words("not-alike", part);
    };
  }

  private static Words words(String refusal, String part, Object... args) {
    return Words.of("order-refusal." + refusal + '.' + part, args);
  }

  private static String listed(List<ShortCode> plans) {
    return plans.stream().map(ShortCode::spaced).collect(Collectors.joining(", "));
  }
}
