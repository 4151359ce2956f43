package org.kerf.flow.saw;

import java.util.List;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;

/**
 * Why the saw's station says no. A value: the screen makes a sentence of it in the user's language.
 */
public sealed interface SawRefusal {

  /** There is no such bar in the saw's queue, or it has been given back. */
  record BarNotWaiting() implements SawRefusal {}

  /** Another bar lies on this saw. */
  record SawBusy(ShortCode unit) implements SawRefusal {}

  /** The bar is held, or somebody took it: it is not there any more. */
  record BarNotThere(ShortCode unit) implements SawRefusal {}

  /** The last remnant has no label yet. */
  record LabelWaits(ShortCode remnant) implements SawRefusal {}

  /** Another station is at this bar, the centre says. */
  record AtAnotherStation(String station) implements SawRefusal {}

  /** The bar is not on the saw any more. */
  record BarNotOnSaw() implements SawRefusal {}

  /** Another piece comes first: the screen was old. */
  record OtherPieceNext() implements SawRefusal {}

  /** The rest of the bar gives at most this. */
  record TooLong(Length longest) implements SawRefusal {}

  /** With its slanted ends the piece must be at least this long, a remnant longer. */
  record TooShort(Length shortest) implements SawRefusal {}

  /** A length of nothing. */
  record NoLength() implements SawRefusal {}

  /** Later documents build on it; undo these first. */
  record UsedLater(List<ShortCode> documents) implements SawRefusal {

    public UsedLater {
      documents = List.copyOf(documents);
    }
  }

  /** It has been undone already. */
  record AlreadyUndone(ShortCode by) implements SawRefusal {}

  /** A document of this kind can't be undone. */
  record NotUndoable() implements SawRefusal {}

  /** The unit can't be taken instead of a bar that was not found. */
  record CannotStandIn(ShortCode unit, Why why) implements SawRefusal {

    /** Why it is refused. */
    public enum Why {
      OTHER_ITEM,
      OTHER_OWNER,
      /** It lacks the certificate or is not of the heat that an order asks for. */
      OTHER_PAPERS,
      /** It is shorter than the bar that was planned, or does not hold its pieces. */
      TOO_SHORT,
      /** It is held, gone, an order's piece, or a plan has it. */
      NOT_FREE
    }
  }

  /** What it made is reserved by a plan. */
  record Reserved(ShortCode unit) implements SawRefusal {}
}
