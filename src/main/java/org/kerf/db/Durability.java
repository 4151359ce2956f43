package org.kerf.db;

import java.sql.SQLException;

/**
 * Makes commits survive a power cut. H2 acknowledges a commit before its bytes are forced to the
 * disk; {@code CHECKPOINT SYNC} forces them. One checkpoint serves all writers that wait: the first
 * becomes the leader, the others wait for it and lead the next one if theirs came too late.
 */
final class Durability {

  /** Puts on the disk all that is committed; the journal is committed up to the number given. */
  @FunctionalInterface
  interface Checkpoint {
    void force(long journal) throws SQLException;
  }

  private final Checkpoint checkpoint;
  private long committed;
  private long durable;
  private long committedJournal;
  private long durableJournal;
  private boolean leading;

  Durability(Checkpoint checkpoint, long journalAtOpening) {
    this.checkpoint = checkpoint;
    this.committedJournal = journalAtOpening;
    this.durableJournal = journalAtOpening;
  }

  /** The last journal number that a power cut can't take back. */
  synchronized long journal() {
    return durableJournal;
  }

  /**
   * Says that a commit was made, with the last journal number in it or 0; the answer is its ticket.
   */
  synchronized long committed(long journal) {
    committedJournal = Math.max(committedJournal, journal);
    return ++committed;
  }

  /** Returns once the commit with this ticket is on the disk. */
  void await(long ticket) throws SQLException {
    if (!lead(ticket)) {
      return;
    }
    long upTo;
    long upToJournal;
    synchronized (this) {
      upTo = committed;
      upToJournal = committedJournal;
    }
    boolean forced = false;
    try {
      checkpoint.force(upToJournal);
      forced = true;
    } finally {
      followed(forced, upTo, upToJournal);
    }
  }

  /**
   * Waits while another leads; true if the caller now has to lead, false if its commit is on the
   * disk.
   */
  private synchronized boolean lead(long ticket) {
    boolean interrupted = false;
    while (leading && durable < ticket) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (durable >= ticket) {
      return false;
    }
    leading = true;
    return true;
  }

  private synchronized void followed(boolean forced, long upTo, long upToJournal) {
    leading = false;
    if (forced) {
      durable = upTo;
      durableJournal = upToJournal;
    }
    notifyAll();
  }
}
