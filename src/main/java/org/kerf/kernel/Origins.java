package org.kerf.kernel;

import java.util.UUID;

/** Where what this station books comes from. */
public interface Origins {

  Origin origin(Tx tx);

  /**
   * Begins a new epoch: from now on facts are of it, and codes begin with other characters.
   *
   * @param next not lower than the epoch before; the same has codes begin with others alone
   * @param characters as {@link ShortCode#isStation} wants them
   */
  void begin(Tx tx, int next, String characters);

  /** Becomes another station, in an epoch of that: its own place was lost. */
  void become(Tx tx, UUID station, int epoch);
}
