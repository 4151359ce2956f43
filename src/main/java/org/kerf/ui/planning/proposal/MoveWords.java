package org.kerf.ui.planning.proposal;

import java.util.Optional;
import org.kerf.cutting.model.proposal.MoveOutcome;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.texts.Figures;
import org.kerf.ui.texts.Words;

/** Says why a piece can't lie on a bar. */
final class MoveWords {

  private MoveWords() {}

  /** A plain sentence, or nothing if it can. */
  static Optional<Words> refusal(MoveOutcome outcome, Figures figures, LengthUnit unit) {
    return switch (outcome) {
      case MoveOutcome.Moved moved -> Optional.empty();
      case MoveOutcome.NoRoom(var missing) ->
          Optional.of(Words.of("planning.no-room", figures.lengthWithUnit(missing, unit)));
      case MoveOutcome.WrongCertificate(var wanted) ->
          Optional.of(Words.of("planning.wrong-certificate", wanted));
      case MoveOutcome.WrongHeat(var wanted) ->
          Optional.of(Words.of("planning.wrong-heat", wanted));
      case MoveOutcome.OtherMaterial() -> Optional.of(Words.of("planning.other-material"));
      case MoveOutcome.NotHeld() -> Optional.of(Words.of("planning.not-held"));
      case MoveOutcome.TooManyPieces(int most) ->
          Optional.of(Words.of("planning.too-many-pieces", most));
      case MoveOutcome.OwnBars() -> Optional.of(Words.of("planning.own-bars-refused"));
      case MoveOutcome.ForStock() -> Optional.of(Words.of("planning.for-stock-stays"));
      case MoveOutcome.SameBar() -> Optional.of(Words.of("planning.same-bar"));
    };
  }
}
