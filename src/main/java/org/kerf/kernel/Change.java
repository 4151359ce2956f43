package org.kerf.kernel;

import java.util.Optional;

/**
 * A value that may have changed. As a fact's detail it is two: the value by its name, and what it
 * was by {@link #BEFORE} and its name.
 *
 * @param now as it is after the fact
 * @param before as it was, if that was something else
 */
public record Change<T>(T now, Optional<T> before) {

  /** Stands before the name of a detail that says what a value was. */
  public static final String BEFORE = "before.";

  /** A value that may be the same as before. */
  public static <T> Change<T> of(T before, T now) {
    return new Change<>(now, before.equals(now) ? Optional.empty() : Optional.of(before));
  }

  /** The change, if it is one. */
  public static <T> Optional<Change<T>> ifAny(T before, T now) {
    return Optional.of(of(before, now)).filter(change -> change.before().isPresent());
  }
}
