package org.kerf.sync.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a centre stands.
 *
 * @param exchange the newest version of the exchange that it speaks
 * @param head the last batch of the feed
 * @param entries of all stations
 * @param at by the centre's clock
 */
public record CentreState(
    UUID company,
    String companyName,
    int exchange,
    long head,
    long entries,
    Instant at,
    List<Station> stations,
    List<Claim> claims) {

  public CentreState {
    stations = List.copyOf(stations);
    claims = List.copyOf(claims);
  }

  /**
   * A station as the centre knows it.
   *
   * @param lastNo the last entry of its epoch that is here
   * @param hasNo the last that it had when it said so last
   * @param cursor the last batch that it had taken in then
   * @param seen when it said last how far it is; empty if it has only been enrolled
   * @param program its version
   * @param clockOffset its clock less the centre's
   */
  public record Station(
      UUID id,
      String name,
      String characters,
      int epoch,
      long lastNo,
      long hasNo,
      long cursor,
      Optional<Instant> seen,
      String program,
      int exchange,
      Duration clockOffset,
      boolean paused) {

    /** Entries that it had then and that have not come. */
    public long notSent() {
      return Math.max(0, hasNo - lastNo);
    }
  }

  /** What is being worked at. */
  public record Claim(
      UUID unit,
      String purpose,
      String station,
      long fencing,
      Instant claimed,
      Instant expires,
      boolean hasCut) {}
}
