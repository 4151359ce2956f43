package org.kerf.stock.model.unit;

import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a stock unit. */
public record UnitId(UUID value) implements EntityId {

  /** What {@link #kind} is. */
  public static final String KIND = "unit";

  @Override
  public String kind() {
    return KIND;
  }

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
