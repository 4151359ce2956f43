package org.kerf.party.model;

import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;

/** What happened among those whom one deals with. */
public sealed interface PartyFact extends Fact {

  /** A party was added or changed. */
  record PartySaved(PartyId id, Change<Party> party) implements PartyFact {}
}
