package org.kerf.db.opening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.db.key.StoreKey;
import org.kerf.db.seal.Chain;
import org.kerf.db.seal.ChainedRow;
import org.kerf.db.seal.Contents;
import org.kerf.db.seal.Hash;
import org.kerf.db.seal.Seals;
import org.kerf.db.sql.Counter;
import org.kerf.db.sql.JournalRows;
import org.kerf.db.sql.Json;
import org.kerf.db.sql.Parameters;

/**
 * Seals a store anew after migrations, which change rows and tables without the program. What was
 * found damaged before them is found damaged afterwards, too.
 */
final class Resealing {

  /** Who did what no person did; the people's feature has the same id for it. */
  private static final UUID PROGRAM = new UUID(0, 1);

  private final StoreKey key;
  private final Contents damage;
  private final Optional<Set<Long>> brokenBefore;
  private final int before;

  private Resealing(StoreKey key, int before, Contents damage, Optional<Set<Long>> brokenBefore) {
    this.key = key;
    this.before = before;
    this.damage = damage;
    this.brokenBefore = brokenBefore;
  }

  /**
   * Looks at the store as it is before its migrations.
   *
   * @param had those that it has had; none for a store that is made now
   */
  static Resealing before(Connection owner, StoreKey key, Set<Integer> had) throws SQLException {
    if (had.isEmpty()) {
      return new Resealing(key, 0, Contents.NONE, Optional.of(Set.of()));
    }
    int last = Collections.max(had);
    if (!had.contains(FormerChain.ENDS)) {
      return new Resealing(key, last, Contents.NONE, Optional.of(FormerChain.broken(owner)));
    }
    Seals seals = Seals.of(key.seal(), owner);
    Contents damage = seals.damage(owner, Counter.read(owner, seals).contents());
    return new Resealing(key, last, damage, Optional.empty());
  }

  /** Seals it as it is after them, and has the journal record them. */
  void run(Connection owner) throws SQLException {
    Seals seals = Seals.of(key.seal(), owner);
    byte[] contents = seals.contents(owner, damage);
    Counter counter;
    if (brokenBefore.isEmpty()) {
      counter = Counter.read(owner, seals);
      counter.begin(counter.head(), contents);
    } else {
      counter = Counter.readUnsealed(owner, seals);
      counter.begin(link(owner, seals.chain(), brokenBefore.get()), contents);
    }
    if (before > 0) {
      JournalRows.add(owner, counter, migrated(counter, now(owner)));
    }
    counter.write(owner);
  }

  private JournalRows.Entry migrated(Counter counter, Instant now) {
    Map<String, String> details =
        Map.of(
            "before.version",
            Integer.toString(before),
            "version",
            Integer.toString(Collections.max(StoreFile.MIGRATIONS)));
    return new JournalRows.Entry(
        "store.migrated", 1, counter.stationId(), Json.of(details), now, PROGRAM);
  }

  private static Instant now(Connection owner) throws SQLException {
    try (PreparedStatement query =
            owner.prepareStatement(
                "VALUES CAST(CURRENT_TIMESTAMP AS TIMESTAMP(3) WITH TIME ZONE)");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static Hash link(Connection owner, Chain chain, Set<Long> broken) throws SQLException {
    Hash head = Hash.NONE;
    long no = 0;
    boolean more = true;
    while (more) {
      long before = no;
      try (PreparedStatement query =
              owner.prepareStatement(JournalRows.SELECT + "WHERE no > ? ORDER BY no LIMIT 1000");
          PreparedStatement update =
              owner.prepareStatement("UPDATE LEDGER.journal SET hash = ? WHERE no = ?")) {
        query.setLong(1, before);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            ChainedRow entry = JournalRows.row(row);
            no = entry.no();
            head = broken.contains(no) ? Hash.NONE : chain.link(head, entry);
            new Parameters(update).add(head.bytes()).add(no);
            update.addBatch();
          }
        }
        update.executeBatch();
      }
      more = no > before;
    }
    return head;
  }
}
