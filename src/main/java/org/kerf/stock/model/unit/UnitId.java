package org.kerf.stock.model.unit;

import java.util.Optional;
import java.util.UUID;

/** The identity of a stock unit. */
public record UnitId(UUID value) {

  /** As a page is opened for it. */
  public String text() {
    return value.toString();
  }

  /** Reads what {@link #text} wrote; empty if it is anything else. */
  public static Optional<UnitId> parse(String text) {
    try {
      return Optional.of(new UnitId(UUID.fromString(text)));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
