package org.kerf.cutting.model.saw;

import org.kerf.kernel.Length;

/**
 * What became of the material of closed bars: {@code length = pieces + kerf + trims + remnant +
 * scrap}, to the micrometre.
 */
public record Balance(
    int bars,
    Length length,
    Length pieces,
    Length kerf,
    Length trims,
    Length remnant,
    Length scrap) {

  public static final Balance NOTHING =
      new Balance(0, Length.ZERO, Length.ZERO, Length.ZERO, Length.ZERO, Length.ZERO, Length.ZERO);

  public Balance plus(Balance other) {
    return new Balance(
        bars + other.bars,
        length.plus(other.length),
        pieces.plus(other.pieces),
        kerf.plus(other.kerf),
        trims.plus(other.trims),
        remnant.plus(other.remnant),
        scrap.plus(other.scrap));
  }

  /** What nobody gets: blade, trims and scrap. */
  public Length lost() {
    return kerf.plus(trims).plus(scrap);
  }

  /** What was used up: all but the remnants, which are stock again. */
  public Length consumed() {
    return length.minusOrZero(remnant);
  }

  /** What was lost of what was used up, 0 to 1; 0 where nothing was. */
  public double lossShare() {
    return consumed().isZero() ? 0 : (double) lost().micrometres() / consumed().micrometres();
  }

  /** Whether the parts make the whole. */
  public boolean closes() {
    return pieces.plus(lost()).plus(remnant).equals(length);
  }
}
