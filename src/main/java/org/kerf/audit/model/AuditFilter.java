package org.kerf.audit.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which lines are asked for; each part narrows the others.
 *
 * @param text what action or code of a line have to hold, or its user's name; empty for all
 * @param user who booked; whoever it was if empty
 * @param station that booked it; whichever it was if empty
 * @param families the first words of the actions, such as "cut" of "cut.confirmed"; all if empty
 * @param from not before this moment, by the clock of the station that booked it
 * @param until before this moment
 */
public record AuditFilter(
    String text,
    Optional<UUID> user,
    Optional<UUID> station,
    Set<String> families,
    Optional<Instant> from,
    Optional<Instant> until) {

  /** All lines. */
  public static final AuditFilter NONE =
      new AuditFilter(
          "", Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

  public AuditFilter {
    families = Set.copyOf(families);
  }

  /** All lines of this text. */
  public static AuditFilter of(String text) {
    return new AuditFilter(text, NONE.user, NONE.station, NONE.families, NONE.from, NONE.until);
  }
}
