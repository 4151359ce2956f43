package org.kerf.counting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.kerf.counting.model.CountAccuracy;
import org.kerf.counting.model.CountFact;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.CountLine;
import org.kerf.counting.model.CountLocation;
import org.kerf.counting.model.CountRound;
import org.kerf.counting.model.StockCount;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.location.LocationId;

/** Counts as all stations have them, written from facts. */
public interface Counts {

  /** Adds the rows of the fact, which happens once. */
  void insert(Tx tx, CountFact fact, Instant at, UUID by);

  /** Sets what the fact says about rows that are there; may happen again. */
  void setState(Tx tx, CountFact fact);

  Optional<StockCount> count(Tx tx, CountId id);

  /** The oldest count with this code. */
  Optional<StockCount> countByCode(Tx tx, ShortCode code);

  /**
   * Counts after the given one, the newest first.
   *
   * @param text that code or scope contain
   * @param open whether only those that are neither approved nor withdrawn are wanted
   */
  List<StockCount> counts(Tx tx, String text, boolean open, Optional<StockCount> after, int most);

  /** In the order in which they are counted. */
  List<CountLocation> locations(Tx tx, CountId id);

  /** Lines of the round of each location that was counted last. */
  List<CountLine> lines(Tx tx, CountId id);

  /** What was counted in a round. */
  Optional<CountRound> round(Tx tx, UUID id);

  /** Who has counted any location of it, in any round. */
  Set<UUID> counters(Tx tx, CountId id);

  /** How right the ledger was, the last month first. */
  List<CountAccuracy> accuracy(Tx tx, int months);

  /** How often each item has moved since then, the most first. */
  SequencedMap<ItemId, Long> movements(Tx tx, Instant since);

  /**
   * Where these items lie, or all others.
   *
   * @param others whether those that are not named are meant
   */
  Set<LocationId> locationsOf(Tx tx, Set<ItemId> items, boolean others);
}
