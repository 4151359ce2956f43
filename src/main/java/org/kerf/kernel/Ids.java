package org.kerf.kernel;

import java.util.UUID;

/** Where new identities come from. Passed in, so that a test can foresee them. */
@FunctionalInterface
public interface Ids {

  /**
   * A new id that no other station makes; later ids sort after earlier ones of the same station.
   */
  UUID next();
}
