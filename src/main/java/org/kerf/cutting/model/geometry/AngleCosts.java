package org.kerf.cutting.model.geometry;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.kerf.kernel.Angle;

/**
 * The angles that some pieces have, numbered, and what cuts at them take, in micrometres. Number 0
 * is square, whether a piece is or not; a larger number is a larger angle.
 */
public final class AngleCosts {

  private final SlantedCuts cuts;
  private final List<Angle> angles;
  private final long[] blades;
  private final long[] wedges;

  public AngleCosts(SlantedCuts cuts, Collection<Ends> pieces) {
    this.cuts = cuts;
    this.angles =
        Stream.concat(
                Stream.of(Angle.SQUARE),
                pieces.stream().flatMap(ends -> Stream.of(ends.first(), ends.second())))
            .distinct()
            .sorted()
            .toList();
    this.blades = angles.stream().mapToLong(angle -> cuts.blade(angle).micrometres()).toArray();
    this.wedges = angles.stream().mapToLong(angle -> cuts.wedge(angle).micrometres()).toArray();
  }

  public int count() {
    return angles.size();
  }

  public int number(Angle angle) {
    return angles.indexOf(angle);
  }

  public long blade(int number) {
    return blades[number];
  }

  /**
   * What a piece takes of a bar if both its cuts are shared: its material and half of each blade.
   * In half micrometres, to be whole.
   */
  public long halves(PieceShape piece) {
    return Math.addExact(
        Math.multiplyExact(2, cuts.material(piece).micrometres()),
        blades[number(piece.ends().first())] + blades[number(piece.ends().second())]);
  }

  /** What an end takes more, in half micrometres, if its cut is not shared. */
  public long unshared(int number) {
    return blades[number] + 2 * wedges[number];
  }
}
