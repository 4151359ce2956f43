package org.kerf.party.model;

import java.util.Optional;

/** Whose material something is. */
public sealed interface Owner {

  /** The warehouse's own. */
  record Ours() implements Owner {}

  /** A party's own material, kept apart and cut for nobody else. */
  record Of(PartyId party) implements Owner {}

  static Owner ours() {
    return new Ours();
  }

  /** As the store has it: no party for ours. */
  static Owner of(Optional<PartyId> party) {
    return party.<Owner>map(Of::new).orElseGet(Ours::new);
  }

  /** The party that it belongs to; empty for ours. */
  default Optional<PartyId> partyId() {
    return switch (this) {
      case Ours() -> Optional.empty();
      case Of(PartyId party) -> Optional.of(party);
    };
  }

  default boolean isOurs() {
    return partyId().isEmpty();
  }
}
