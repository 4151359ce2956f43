package org.kerf.query;

import org.jspecify.annotations.Nullable;

/**
 * A row as the key of itself: its values lead on in any order, while its id alone decides that it
 * is the same.
 */
public record RowKey<T>(T row, Object id) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowKey<?> key && key.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
