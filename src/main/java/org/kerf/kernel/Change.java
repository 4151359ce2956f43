package org.kerf.kernel;

import java.util.Optional;

/**
 * A value that may have changed. As a fact's detail it is two: the value by its name, and what it
 * was by {@link #BEFORE} and its name.
 *
 * <p>The value may be the thing itself that the fact is about, a record whose first component is
 * its id. Then its other components are the fact's details, and those that changed stand there a
 * second time, as they were.
 *
 * @param now as it is after the fact
 * @param before as it was, if that was something else; a thing that is new was nothing, and so was
 *     an empty text
 */
public record Change<T>(T now, Optional<T> before) {

  public Change {
    before = before.filter(was -> !was.equals(""));
  }

  /** Stands before the name of a detail that says what a value was. */
  public static final String BEFORE = "before.";

  /** A value that may be the same as before. */
  public static <T> Change<T> of(T before, T now) {
    return new Change<>(now, before.equals(now) ? Optional.empty() : Optional.of(before));
  }

  /** The change, if it is one; from an empty text, too. */
  public static <T> Optional<Change<T>> ifAny(T before, T now) {
    return before.equals(now) ? Optional.empty() : Optional.of(of(before, now));
  }
}
