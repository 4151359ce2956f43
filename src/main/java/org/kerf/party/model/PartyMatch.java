package org.kerf.party.model;

import java.util.List;

/** Whom a code or name means. */
public sealed interface PartyMatch {

  record One(Party party) implements PartyMatch {}

  record None() implements PartyMatch {}

  /**
   * More than one party has this name; only a code distinguishes them.
   *
   * @param codes of the first few, in order
   */
  record Several(List<String> codes) implements PartyMatch {

    public Several {
      codes = List.copyOf(codes);
    }
  }
}
