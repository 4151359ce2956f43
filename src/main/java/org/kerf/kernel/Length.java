package org.kerf.kernel;

/**
 * A length in whole micrometres. Never negative and never floating point: a rest that would fall
 * below zero is a bug of the caller and throws {@link IllegalArgumentException}; an overflow throws
 * {@link ArithmeticException}.
 *
 * @param micrometres 0 or more
 */
public record Length(long micrometres) implements Comparable<Length> {

  public static final Length ZERO = new Length(0);
  private static final long PER_MILLIMETRE = 1_000;
  private static final long PER_METRE = 1_000_000;

  public Length {
    if (micrometres < 0) {
      throw new IllegalArgumentException("a length is never negative: " + micrometres + " um");
    }
  }

  public static Length ofMicrometres(long micrometres) {
    return new Length(micrometres);
  }

  public static Length ofMillimetres(long millimetres) {
    return new Length(Math.multiplyExact(millimetres, PER_MILLIMETRE));
  }

  public static Length ofMetres(long metres) {
    return new Length(Math.multiplyExact(metres, PER_METRE));
  }

  public Length plus(Length other) {
    return new Length(Math.addExact(micrometres, other.micrometres));
  }

  public Length minus(Length other) {
    return new Length(Math.subtractExact(micrometres, other.micrometres));
  }

  public Length times(long count) {
    return new Length(Math.multiplyExact(micrometres, count));
  }

  /** This length less the other, and zero where the other is longer. */
  public Length minusOrZero(Length other) {
    return new Length(Math.max(0, Math.subtractExact(micrometres, other.micrometres)));
  }

  public Length min(Length other) {
    return micrometres <= other.micrometres ? this : other;
  }

  public Length max(Length other) {
    return micrometres >= other.micrometres ? this : other;
  }

  public boolean isZero() {
    return micrometres == 0;
  }

  public boolean isShorterThan(Length other) {
    return micrometres < other.micrometres;
  }

  public boolean isLongerThan(Length other) {
    return micrometres > other.micrometres;
  }

  @Override
  public int compareTo(Length other) {
    return Long.compare(micrometres, other.micrometres);
  }
}
