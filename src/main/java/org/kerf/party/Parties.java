package org.kerf.party;

import java.util.List;
import java.util.Optional;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyColumn;
import org.kerf.party.model.PartyId;
import org.kerf.party.model.PartyMatch;

/** The parties that the warehouse deals with. */
public interface Parties {

  Optional<Party> party(Tx tx, PartyId id);

  /** Parties whose code or name contains the text, by name. */
  List<Party> search(Tx tx, String text, int most);

  /**
   * Parties whose code or name contains the text, after the given one.
   *
   * @param inactive whether those that are switched off are wanted, instead of the others
   */
  List<Party> parties(
      Tx tx,
      String text,
      boolean inactive,
      Sorting<PartyColumn> by,
      Optional<Party> after,
      int most);

  Optional<Party> byCode(Tx tx, String code);

  /** Whom a text means: the party with this code; else the one with exactly this name. */
  PartyMatch named(Tx tx, String codeOrName);

  /** Adds the party, or changes the one with its id. */
  void save(Tx tx, Party party);
}
