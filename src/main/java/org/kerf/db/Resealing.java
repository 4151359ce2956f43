package org.kerf.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.kerf.db.seal.Chain;
import org.kerf.db.seal.ChainedRow;
import org.kerf.db.seal.Contents;
import org.kerf.db.seal.Hash;
import org.kerf.db.seal.Seals;

/**
 * Seals a store anew after migrations, which change rows and tables without the program. What was
 * found damaged before them is found damaged afterwards, too.
 */
final class Resealing {

  private final StoreKey key;
  private final Contents damage;
  private final Optional<Set<Long>> brokenBefore;

  private Resealing(StoreKey key, Contents damage, Optional<Set<Long>> brokenBefore) {
    this.key = key;
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
      return new Resealing(key, Contents.NONE, Optional.of(Set.of()));
    }
    if (!had.contains(FormerChain.ENDS)) {
      return new Resealing(key, Contents.NONE, Optional.of(FormerChain.broken(owner)));
    }
    Seals seals = Seals.of(key.seal(), owner);
    Contents damage = seals.damage(owner, Counter.read(owner, seals).contents());
    return new Resealing(key, damage, Optional.empty());
  }

  /** Seals it as it is after them. */
  void run(Connection owner) throws SQLException {
    Seals seals = Seals.of(key.seal(), owner);
    byte[] contents = seals.contents(owner, damage);
    if (brokenBefore.isEmpty()) {
      Counter counter = Counter.read(owner, seals);
      counter.write(owner, counter.head(), contents);
    } else {
      Hash head = link(owner, seals.chain(), brokenBefore.get());
      Counter.readUnsealed(owner, seals).write(owner, head, contents);
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
