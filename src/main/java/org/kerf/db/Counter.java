package org.kerf.db;

/**
 * The station's one counter row while a write holds it: the journal's and the audit's last numbers,
 * the movements' sequence, the last audit hash. Numbers given here are written in the same commit,
 * so none is ever missing.
 */
public final class Counter {

  private final String station;
  private final int epoch;
  private long journal;
  private long movement;
  private long audit;
  private String auditHash;

  Counter(String station, int epoch, long journal, long movement, long audit, String auditHash) {
    this.station = station;
    this.epoch = epoch;
    this.journal = journal;
    this.movement = movement;
    this.audit = audit;
    this.auditHash = auditHash;
  }

  public String station() {
    return station;
  }

  public int epoch() {
    return epoch;
  }

  public long nextJournal() {
    return ++journal;
  }

  public long nextMovement() {
    return ++movement;
  }

  public long nextAudit() {
    return ++audit;
  }

  long journal() {
    return journal;
  }

  long movement() {
    return movement;
  }

  long audit() {
    return audit;
  }

  /** The hash of the last audit line, in hex. */
  public String auditHash() {
    return auditHash;
  }

  public void auditHash(String hash) {
    auditHash = hash;
  }
}
