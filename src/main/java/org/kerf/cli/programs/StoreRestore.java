package org.kerf.cli.programs;

import java.nio.file.Path;
import java.util.Optional;
import org.kerf.kernel.StationFault;

/** Puts a copy of a store in its place, to count in a new epoch. */
@FunctionalInterface
public interface StoreRestore {

  /**
   * What was restored.
   *
   * @param lastEntry of the journal that the store holds
   * @param characters that its codes begin with from now on
   */
  record Report(long lastEntry, String characters, String formerly, int epoch) {}

  /**
   * Restores, and notes in whose name.
   *
   * @param copy empty if it lies in the store's place already
   */
  Report run(StoreChoice store, Optional<Path> copy, ActingUser who) throws StationFault;
}
