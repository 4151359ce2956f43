package org.kerf.sync.model;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may work at a station, as the centre says.
 *
 * @param role as stored; a newer program may know more of them
 * @param password the hash as stations keep it, Argon2id; empty if they have none
 * @param badge the same
 * @param version grows with each change of anybody
 */
public record CompanyUser(
    UUID id,
    String name,
    String role,
    Optional<String> password,
    Optional<String> badge,
    long version) {

  /** Without the hashes. */
  @Override
  public String toString() {
    return "user " + id + " as " + role;
  }
}
