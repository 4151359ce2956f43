package org.kerf.verify;

import java.util.List;
import java.util.Optional;

/**
 * Follows the blade along one bar, cut by cut. A cut that starts where the bar ends is no cut; a
 * cut takes one blade or what is left; behind every cut there must be enough for the clamp.
 *
 * <p>Positions are on the bar's centre line. The bar's end has an angle at every moment, at first
 * square. A piece whose first end has another angle needs a cut of its own; what a slanted cut
 * leaves counts from where it is whole, and is made square in the end.
 */
final class BladeWalk {

  private final SawTrims saw;
  private final long length;
  private final long height;
  private long position;
  private long kerf;
  private long pieces;
  private long offcuts;
  private int angle;
  private boolean slanted;
  private boolean endedTheBar;

  BladeWalk(SawTrims saw, long length, long height) {
    this.saw = saw;
    this.length = length;
    this.height = height;
  }

  /** Why the bar cannot be cut so, if it cannot. */
  Optional<String> fault(List<PlanToCheck.Piece> wanted) {
    if (wanted.isEmpty()) {
      return Optional.of("nothing is cut from it");
    }
    slanted = wanted.stream().anyMatch(piece -> piece.first() != 0 || piece.second() != 0);
    if (saw.headTrim() > 0) {
      position = saw.headTrim();
      if (length - position < saw.clamp()) {
        return Optional.of("the clamp has nothing to hold at the squaring cut");
      }
    }
    for (PlanToCheck.Piece piece : wanted) {
      Optional<String> fault = cut(piece);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /** What became pieces, on the centre line. */
  long pieces() {
    return pieces;
  }

  /** Blades within the usable length, but for the one that makes the leftover square. */
  long kerf() {
    return kerf;
  }

  /** What slanted cuts lose besides their blades. */
  long offcuts() {
    return offcuts + squaring();
  }

  /** What remains before the tail trim, square at both ends. */
  long leftover() {
    return rest() - squaring();
  }

  private long rest() {
    return Math.max(0, length - saw.tailTrim() - position);
  }

  private long squaring() {
    return angle == 0 ? 0 : Math.min(rest(), slant(angle).wedge() + saw.kerf());
  }

  private Slant slant(int hundredths) {
    return new Slant(hundredths, height, saw.kerf());
  }

  private Optional<String> cut(PlanToCheck.Piece piece) {
    Slant first = slant(piece.first());
    Slant second = slant(piece.second());
    if (piece.length() <= 0 || piece.length() < 2 * (first.wedge() + second.wedge())) {
      return Optional.of("a piece has no length, or its slanted ends meet within it");
    }
    turnTheBlade(first);
    long material = piece.length() - first.lean() - second.lean();
    if (endedTheBar || material + second.wedge() > length - saw.tailTrim() - position) {
      return Optional.of("the pieces are longer than what there is to cut from");
    }
    position += material;
    pieces += material;
    angle = piece.second();
    if (position == length && !slanted) {
      endedTheBar = true;
      return Optional.empty();
    }
    long behind = Math.max(0, length - position - second.wedge() - second.blade());
    if (behind < saw.clamp()) {
      return Optional.of("behind a cut only " + behind + " um remain for the clamp");
    }
    long blade = Math.min(second.blade(), length - saw.tailTrim() - position - second.wedge());
    kerf += blade;
    position += blade;
    return Optional.empty();
  }

  /** Gives the bar's end the angle of the next piece, unless it has it. */
  private void turnTheBlade(Slant next) {
    if (next.hundredths() != angle) {
      long lost = slant(angle).wedge() + next.wedge();
      offcuts += lost;
      kerf += next.blade();
      position += lost + next.blade();
    }
  }
}
