package org.kerf.kernel;

/**
 * How far a cut leans from the square one, in hundredths of a degree: 0 is square. A saw that leans
 * further than 75° cuts along the bar rather than through it.
 *
 * @param hundredths 0 to 7500
 */
public record Angle(int hundredths) implements Comparable<Angle> {

  public static final Angle SQUARE = new Angle(0);
  public static final int MOST_HUNDREDTHS = 7_500;

  /** What {@link #tangent} and {@link #cosine} count in: they have ten decimals. */
  public static final long ONE = 10_000_000_000L;

  private static final double PER_DEGREE = 100;

  public Angle {
    if (hundredths < 0 || hundredths > MOST_HUNDREDTHS) {
      throw new IllegalArgumentException("an angle of " + hundredths + " hundredths of a degree");
    }
  }

  public static Angle ofDegrees(int degrees) {
    return new Angle(Math.multiplyExact(degrees, 100));
  }

  public boolean isSquare() {
    return hundredths == 0;
  }

  /** Its tangent in parts of {@link #ONE}, rounded to the nearest. */
  public long tangent() {
    return Math.round(StrictMath.tan(radians()) * ONE);
  }

  /** Its cosine in parts of {@link #ONE}, rounded to the nearest. */
  public long cosine() {
    return Math.round(StrictMath.cos(radians()) * ONE);
  }

  private double radians() {
    return StrictMath.toRadians(hundredths / PER_DEGREE);
  }

  @Override
  public int compareTo(Angle other) {
    return Integer.compare(hundredths, other.hundredths);
  }
}
