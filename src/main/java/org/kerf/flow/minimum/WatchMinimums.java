package org.kerf.flow.minimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.facts.FeedFact;
import org.kerf.journal.Journal;
import org.kerf.journal.model.ConsumerState;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.kernel.Tx;
import org.kerf.stock.Stock;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.StockLevel;

/**
 * Reads the journal, which also tells of what other stations booked, and says of each item once
 * when less than its minimum is available; again only after it has recovered.
 */
public final class WatchMinimums {

  /** The name of its cursor; never changes. */
  public static final String NAME = "minimum";

  private static final int PAGE = 500;

  private final Booking booking;
  private final Reading reading;
  private final Transactions transactions;
  private final Journal journal;
  private final Stock stock;

  public WatchMinimums(
      Booking booking, Reading reading, Transactions transactions, Journal journal, Stock stock) {
    this.booking = booking;
    this.reading = reading;
    this.transactions = transactions;
    this.journal = journal;
    this.stock = stock;
  }

  /**
   * Reads one page; says how many entries were read.
   *
   * @throws StationFault if the store fails
   */
  public int run() throws StationFault {
    long upTo = transactions.durableJournal();
    List<JournalEntry> page =
        reading.of(tx -> journal.entries(tx, journal.consumer(tx, NAME).lastNo(), upTo, PAGE));
    if (page.isEmpty()) {
      return 0;
    }
    boolean changed = page.stream().anyMatch(entry -> changesStock(entry.fact()));
    var read = new ConsumerState(NAME, page.getLast().no(), 0, "", Optional.empty());
    return booking.take(
        (tx, at) -> {
          journal.save(tx, read);
          return Booked.of(page.size(), changed ? fallen(tx) : List.of());
        });
  }

  /** Whether more or less may be available since, or another minimum holds. */
  private static boolean changesStock(Fact fact) {
    return switch (fact) {
      case StockFact.StockLow _ -> false;
      case StockFact _, PlanFact _, SawFact _, FeedFact _ -> true;
      default -> false;
    };
  }

  private List<Fact> fallen(Tx tx) {
    Set<ItemId> said = stock.low(tx);
    List<Fact> facts = new ArrayList<>();
    for (StockLevel level : stock.levels(tx)) {
      ItemId id = level.item().id();
      boolean before = said.remove(id);
      if (level.isLow() != before) {
        stock.setLow(tx, id, level.isLow());
      }
      if (level.isLow() && !before) {
        facts.add(
            new StockFact.StockLow(
                id, level.item().code(), level.available(), level.item().minStock()));
      }
    }
    // What has no minimum any more.
    said.forEach(id -> stock.setLow(tx, id, false));
    return facts;
  }
}
