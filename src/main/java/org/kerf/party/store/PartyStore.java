package org.kerf.party.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.NamedThings;
import org.kerf.db.sql.SortKey;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;
import org.kerf.party.Parties;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyColumn;
import org.kerf.party.model.PartyId;
import org.kerf.party.model.PartyMatch;

/** Parties in the station's store. */
public final class PartyStore implements Parties {

  public static final List<Class<?>> ENTITIES = List.of(PartyEntity.class);

  /** At most so many of one name are listed. */
  private static final int MOST_TOLD = 5;

  private static final NamedThings<Party> PARTIES =
      new NamedThings<>(
          "SELECT t.* FROM party t ",
          "t.search",
          SortKey.of("t.id", (p, party) -> p.add(party.id().value())),
          PartyStore::party);

  @Override
  public Optional<Party> party(Tx tx, PartyId id) {
    return Optional.ofNullable(StoreTx.of(tx).session().find(PartyEntity.class, id.value()))
        .map(PartyEntity::party);
  }

  @Override
  public List<Party> parties(
      Tx tx,
      String text,
      boolean inactive,
      Sorting<PartyColumn> by,
      Optional<Party> after,
      int most) {
    return PARTIES.page(
        StoreTx.of(tx), text, inactive, of(by.column()), by.descending(), after, most);
  }

  private static SortKey<Party> of(PartyColumn column) {
    return switch (column) {
      case CODE -> SortKey.of("t.code", (p, party) -> p.add(party.code()));
      case NAME -> SortKey.words("t.name", Party::name);
      case TOWN -> SortKey.words("t.town", Party::town);
    };
  }

  private static Party party(ResultSet row) throws SQLException {
    return new Party(
        new PartyId(Columns.id(row, "id")),
        Columns.text(row, "code"),
        Columns.text(row, "name"),
        Columns.text(row, "tax_number"),
        Columns.text(row, "address"),
        Columns.text(row, "town"),
        Columns.text(row, "county"),
        row.getBoolean("supplier"),
        row.getBoolean("inactive"));
  }

  @Override
  public List<Party> search(Tx tx, String text, int most) {
    return StoreTx.of(tx)
        .list(
            "SELECT p.id FROM party p WHERE p.search LIKE ? AND p.inactive = FALSE ORDER BY p.name,"
                + " p.id LIMIT ?",
            p -> p.add(FoldedText.contains(text)).add(most),
            row -> new PartyId(Columns.id(row, "id")))
        .stream()
        .map(id -> party(tx, id).orElseThrow())
        .toList();
  }

  @Override
  public Optional<Party> byCode(Tx tx, String code) {
    return StoreTx.of(tx)
        .session()
        .createSelectionQuery(
            "from PartyEntity p where p.code = :code order by p.inactive, p.id", PartyEntity.class)
        .setParameter("code", code)
        .setMaxResults(1)
        .uniqueResultOptional()
        .map(PartyEntity::party);
  }

  @Override
  public PartyMatch named(Tx tx, String codeOrName) {
    return byCode(tx, codeOrName)
        .<PartyMatch>map(PartyMatch.One::new)
        .orElseGet(() -> byName(tx, codeOrName));
  }

  private static PartyMatch byName(Tx tx, String name) {
    List<PartyEntity> rows =
        StoreTx.of(tx)
            .session()
            .createSelectionQuery(
                "from PartyEntity p where p.name = :name order by p.code", PartyEntity.class)
            .setParameter("name", name)
            .setMaxResults(MOST_TOLD)
            .list();
    return switch (rows.size()) {
      case 0 -> new PartyMatch.None();
      case 1 -> new PartyMatch.One(rows.getFirst().party());
      default -> new PartyMatch.Several(rows.stream().map(row -> row.code).toList());
    };
  }

  @Override
  public void save(Tx tx, Party party) {
    StoreTx.of(tx).sessionToChange().merge(new PartyEntity(party));
  }
}
