package org.kerf.sync.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which of the conflicts that have ended somebody looks for.
 *
 * @param kinds of these; all if empty
 * @param text that the code begins with; any if empty
 * @param after the last one of the page before; empty for the first page
 */
public record ConflictFilter(Set<Conflict.Kind> kinds, String text, Optional<Place> after) {

  /** Those that ended lately. */
  public static final ConflictFilter ALL = new ConflictFilter(Set.of(), "", Optional.empty());

  /** Where one stands, the newest first. */
  public record Place(Instant ended, UUID id) {}

  public ConflictFilter {
    kinds = Set.copyOf(kinds);
  }

  /** The page after this conflict. */
  public ConflictFilter after(NotedConflict last) {
    return new ConflictFilter(
        kinds, text, Optional.of(new Place(last.ended().orElse(last.since()), last.id())));
  }
}
