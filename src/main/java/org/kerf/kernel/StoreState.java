package org.kerf.kernel;

import java.util.OptionalLong;

/**
 * How the store does.
 *
 * @param readOnly whether its disk failed, or was full, so that nothing can be booked until the
 *     station is started again
 * @param freeBytes what its disk has left, if the system says
 */
public record StoreState(boolean readOnly, OptionalLong freeBytes) {

  /** A day of a busy hall is 100 MB; the copy that makes the file smaller needs room, too. */
  private static final long LITTLE = 1L << 30;

  /** Whether there is room for a few days at most. */
  public boolean isShortOfRoom() {
    return freeBytes.isPresent() && freeBytes.getAsLong() < LITTLE;
  }
}
