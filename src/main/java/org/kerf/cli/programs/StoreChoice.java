package org.kerf.cli.programs;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which store a command works on.
 *
 * @param data the data folder; empty for the user's own
 * @param recoveryKey the key from the safe; empty to use the kept one
 * @param characters what the codes of a new store begin with; empty for any two
 */
public record StoreChoice(
    Optional<Path> data, Optional<String> recoveryKey, Optional<String> characters) {

  /** The store in this folder, opened with the kept key. */
  public static StoreChoice in(Path data) {
    return new StoreChoice(Optional.of(data), Optional.empty(), Optional.empty());
  }
}
