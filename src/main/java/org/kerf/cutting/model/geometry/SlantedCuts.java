package org.kerf.cutting.model.geometry;

import java.math.BigInteger;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;

/**
 * What slanted cuts through one profile with one blade take, in whole micrometres. All is counted
 * on the bar's centre line, where a cut at angle {@code a} through a profile of height {@code h}
 * lies {@code h tan(a) / 2} behind the piece's tip. Material is rounded up and what is missing of a
 * piece down, so that no plan cuts a piece short. Decision 0013.
 *
 * @param height of the profile as it lies on the saw
 * @param kerf what the blade takes of a bar when it cuts square
 */
public record SlantedCuts(Length height, Length kerf) {

  private static final BigInteger ONE = BigInteger.valueOf(Angle.ONE);
  private static final BigInteger TWICE = ONE.shiftLeft(1);

  /** What a blade takes along the bar. */
  public Length blade(Angle angle) {
    if (angle.isSquare()) {
      return kerf;
    }
    BigInteger kerfs = micrometres(kerf).multiply(ONE);
    return upwards(kerfs, BigInteger.valueOf(angle.cosine()));
  }

  /** How far the piece's end lies behind its tip on the centre line. */
  public Length lean(Angle angle) {
    return angle.isSquare() ? Length.ZERO : new Length(slant(angle).divide(TWICE).longValueExact());
  }

  /**
   * The triangle, as length of the bar, that is lost where a slanted cut has no neighbour of the
   * same angle. In a profile lower than the blade is wide it counts as half of what the blade takes
   * more for leaning, so that it never pays to cut a bar's end slanted.
   */
  public Length wedge(Angle angle) {
    if (angle.isSquare()) {
      return Length.ZERO;
    }
    Length triangle = upwards(slant(angle), TWICE);
    long wider = blade(angle).minus(kerf).micrometres();
    return triangle.max(new Length(Math.ceilDiv(wider, 2)));
  }

  /** What a piece takes of the bar's centre line, blades not counted. */
  public Length material(PieceShape piece) {
    return piece.length().minusOrZero(missing(piece.ends()));
  }

  /** The piece, tip to tip, that so much of the centre line makes. */
  public Length tipToTip(Length material, Ends ends) {
    return material.plus(missing(ends));
  }

  /** Whether the cuts at a piece's ends do not meet within it. */
  public boolean canBeMade(PieceShape piece) {
    return !piece.length().isShorterThan(least(piece.ends()));
  }

  /** The shortest piece with such ends. */
  public Length least(Ends ends) {
    return wedge(ends.first()).plus(wedge(ends.second())).times(2);
  }

  /**
   * What is lost besides the blade of the cut before, where a bar's end has one angle and the next
   * cut shall have another: both triangles. Nothing where the angles are the same.
   */
  public Length offcut(Angle face, Angle next) {
    return face.equals(next) ? Length.ZERO : wedge(face).plus(wedge(next));
  }

  /** The blade of the cut that gives a bar's end another angle; none where it has it already. */
  public Length extraBlade(Angle face, Angle next) {
    return face.equals(next) ? Length.ZERO : blade(next);
  }

  private Length missing(Ends ends) {
    return lean(ends.first()).plus(lean(ends.second()));
  }

  private BigInteger slant(Angle angle) {
    return micrometres(height).multiply(BigInteger.valueOf(angle.tangent()));
  }

  private static BigInteger micrometres(Length length) {
    return BigInteger.valueOf(length.micrometres());
  }

  private static Length upwards(BigInteger whole, BigInteger parts) {
    BigInteger up = whole.add(parts).subtract(BigInteger.ONE).divide(parts);
    return new Length(up.longValueExact());
  }
}
