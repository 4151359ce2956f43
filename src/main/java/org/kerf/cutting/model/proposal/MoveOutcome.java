package org.kerf.cutting.model.proposal;

import org.kerf.kernel.Length;

/** What became of moving a piece to another bar. */
public sealed interface MoveOutcome {

  /** Both bars are locked now; the bar stands where {@code bar} says. */
  record Moved(Draft draft, BarRef bar) implements MoveOutcome {}

  /** The bar has no room for the piece: so much is missing, blade counted. */
  record NoRoom(Length missing) implements MoveOutcome {}

  /** The order asks for this certificate type, and the bar has another or none. */
  record WrongCertificate(String wanted) implements MoveOutcome {}

  /** The order asks for this heat, and the bar is of another. */
  record WrongHeat(String wanted) implements MoveOutcome {}

  /** The other bar is of another item, or somebody else's material. */
  record OtherMaterial() implements MoveOutcome {}

  /** The clamp could not hold one of the two bars behind its last cut. */
  record NotHeld() implements MoveOutcome {}

  /** The other bar has as many pieces as the item's settings allow. */
  record TooManyPieces(int most) implements MoveOutcome {}

  /** One of the orders wants bars of its own. */
  record OwnBars() implements MoveOutcome {}

  /** The piece is for stock: such pieces only fill what is left over, and are found anew. */
  record ForStock() implements MoveOutcome {}

  /** It lies there already. */
  record SameBar() implements MoveOutcome {}
}
