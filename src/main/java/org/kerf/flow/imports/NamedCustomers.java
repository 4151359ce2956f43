package org.kerf.flow.imports;

import java.util.Optional;
import org.kerf.kernel.Tx;
import org.kerf.party.Parties;
import org.kerf.party.model.Owner;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyMatch;

/** The customers that rows of a file name, by code or by name. */
record NamedCustomers(Parties parties) {

  /** Why a row that says this stays out, if it does; an empty text names nobody. */
  Optional<RowFault> refusal(Tx tx, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (parties.named(tx, text)) {
      case PartyMatch.One(Party party) ->
          party.inactive()
              ? Optional.of(new RowFault.OutOfUse(RowFault.Named.CUSTOMER, text))
              : Optional.empty();
      case PartyMatch.None() -> Optional.of(new RowFault.Unknown(RowFault.Named.CUSTOMER, text));
      case PartyMatch.Several several ->
          Optional.of(new RowFault.CustomerUnclear(text, several.codes()));
    };
  }

  /** Who is named; empty if nobody is, or more than one. */
  Optional<Party> customer(Tx tx, String text) {
    return switch (parties.named(tx, text)) {
      case PartyMatch.One(Party party) -> Optional.of(party);
      case PartyMatch.None() -> Optional.empty();
      case PartyMatch.Several several -> Optional.empty();
    };
  }

  /** Whose material a row that was not refused means. */
  Owner owner(Tx tx, String text) {
    return text.isEmpty() ? Owner.ours() : new Owner.Of(customer(tx, text).orElseThrow().id());
  }
}
