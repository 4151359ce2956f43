package org.kerf.query.counting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kerf.counting.model.StockCount;
import org.kerf.kernel.ShortCode;

/**
 * A count as whoever decides sees it.
 *
 * @param lines the differences that stand, also those that were approved
 * @param counters who has counted any of it
 * @param documents that corrected the stock and that nobody has undone, the newest first
 */
public record CountReview(
    StockCount count, List<ReviewLine> lines, Set<UUID> counters, List<ShortCode> documents) {

  public CountReview {
    lines = List.copyOf(lines);
    counters = Set.copyOf(counters);
    documents = List.copyOf(documents);
  }
}
