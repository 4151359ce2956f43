package org.kerf.sync.model;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody as an administrator wants them.
 *
 * @param active whether they may work anywhere
 * @param everywhere whether at all stations
 * @param stations where, if not everywhere
 * @param password the new hash, "" to take it away; empty to leave it
 * @param badge the same
 * @param seen the version that the administrator saw; 0 for somebody new
 */
public record WantedUser(
    UUID id,
    String name,
    String role,
    boolean active,
    boolean everywhere,
    Set<UUID> stations,
    Optional<String> password,
    Optional<String> badge,
    long seen) {

  public WantedUser {
    stations = Set.copyOf(stations);
  }

  /** Without the hashes. */
  @Override
  public String toString() {
    return "user " + id + " as " + role;
  }
}
