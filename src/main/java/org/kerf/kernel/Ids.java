package org.kerf.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where new identities come from. Passed in, so that a test can foresee them. */
@FunctionalInterface
public interface Ids {

  /**
   * A new id that no other station makes; later ids sort after earlier ones of the same station.
   */
  UUID next();

  /**
   * The id of a numbered part of something: the same wherever it is worked out, and sorted where
   * the ids of the whole's time are.
   */
  static UUID part(UUID whole, int number) {
    String name = whole + "/" + number;
    UUID named = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new UUID(whole.getMostSignificantBits(), named.getLeastSignificantBits());
  }
}
