package org.kerf.sync.model;

import java.time.Instant;

/** What became of a batch at the centre. */
public sealed interface PushAnswer {

  /**
   * All of it is kept there, durably; what was kept before was not kept twice.
   *
   * @param lastNo the last entry of the station's epoch that the centre has
   * @param at by the centre's clock
   */
  record Taken(long lastNo, Instant at) implements PushAnswer {}

  /**
   * Something is missing before it: nothing of it was kept.
   *
   * @param lastNo the last entry that the centre has; send from the next one
   */
  record SendFrom(long lastNo) implements PushAnswer {}

  /**
   * The centre has other entries under these numbers, or a later epoch: the store is an older copy
   * or a second one. Nothing of it was kept.
   *
   * @param epoch the latest that the centre knows of this station
   * @param lastNo the last entry of that epoch there
   */
  record Forked(int epoch, long lastNo) implements PushAnswer {}
}
