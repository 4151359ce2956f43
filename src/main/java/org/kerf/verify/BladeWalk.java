package org.kerf.verify;

import java.util.List;
import java.util.Optional;

/**
 * Follows the blade along one bar, cut by cut. A cut that starts where the bar ends is no cut; a
 * cut takes one blade or what is left; behind every cut there must be enough for the clamp.
 */
final class BladeWalk {

  private final Saw saw;
  private final long length;
  private long position;
  private long kerf;
  private boolean endedTheBar;

  BladeWalk(Saw saw, long length) {
    this.saw = saw;
    this.length = length;
  }

  /** Why the bar cannot be cut so, if it cannot. */
  Optional<String> fault(List<Long> pieces) {
    if (pieces.isEmpty()) {
      return Optional.of("nothing is cut from it");
    }
    if (saw.headTrim() > 0) {
      position = saw.headTrim();
      if (length - position < saw.clamp()) {
        return Optional.of("the clamp has nothing to hold at the squaring cut");
      }
    }
    for (long piece : pieces) {
      Optional<String> fault = cut(piece);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /** Blades within the usable length. */
  long kerf() {
    return kerf;
  }

  /** What remains before the tail trim. */
  long leftover() {
    return Math.max(0, length - saw.tailTrim() - position);
  }

  private Optional<String> cut(long piece) {
    if (piece <= 0) {
      return Optional.of("a piece has no length");
    }
    if (endedTheBar || piece > length - saw.tailTrim() - position) {
      return Optional.of("the pieces are longer than what there is to cut from");
    }
    position += piece;
    if (position == length) {
      endedTheBar = true;
      return Optional.empty();
    }
    long behind = Math.max(0, length - position - saw.kerf());
    if (behind < saw.clamp()) {
      return Optional.of("behind a cut only " + behind + " um remain for the clamp");
    }
    long end = length - saw.tailTrim();
    kerf += Math.min(saw.kerf(), end - position);
    position = Math.min(end, position + saw.kerf());
    return Optional.empty();
  }
}
