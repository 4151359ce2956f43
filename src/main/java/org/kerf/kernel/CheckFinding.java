package org.kerf.kernel;

/**
 * Something in a store that does not agree.
 *
 * @param sentence what, in words
 * @param cause what it may come of
 */
public record CheckFinding(String sentence, Cause cause) {

  /** What may have led to it. */
  public enum Cause {
    /** No booking leads there: something of the store is lost or was changed. */
    DAMAGE,
    /**
     * Another station has booked on the same things, and two bookings that are right each for
     * itself may lead there. Nothing is lost; a person puts it right by booking.
     */
    TWO_STATIONS
  }

  public static CheckFinding damage(String sentence) {
    return new CheckFinding(sentence, Cause.DAMAGE);
  }
}
