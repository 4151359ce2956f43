package org.kerf.party.model;

/** What a list of parties can be sorted by. */
public enum PartyColumn {
  CODE,
  NAME,
  TOWN
}
