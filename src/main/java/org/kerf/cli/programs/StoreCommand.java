package org.kerf.cli.programs;

import java.util.Optional;

/** A command that a station which is open already can run in its place. */
public interface StoreCommand {

  /** The store that it works on; empty if it was given files instead. */
  Optional<StoreChoice> store();

  /** Who it books as, if it books at all. */
  default Optional<ActingUser> who() {
    return Optional.empty();
  }
}
