package org.kerf.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.journal.Consumer;
import org.kerf.journal.Journal;
import org.kerf.journal.model.ConsumerState;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the journal to one consumer, entry by entry, never beyond what a power cut could take back.
 * An entry at which the consumer fails is tried again, then set aside with the reason, so that the
 * rest goes on. A failure of the store is not counted against an entry.
 */
public final class ReadJournal {

  private static final Logger LOG = LoggerFactory.getLogger(ReadJournal.class);
  private static final int PAGE = 100;
  private static final int TRIES = 5;

  private final Booking booking;
  private final Reading reading;
  private final Transactions transactions;
  private final Journal journal;
  private final Consumer consumer;

  public ReadJournal(
      Booking booking,
      Reading reading,
      Transactions transactions,
      Journal journal,
      Consumer consumer) {
    this.booking = booking;
    this.reading = reading;
    this.transactions = transactions;
    this.journal = journal;
    this.consumer = consumer;
  }

  /**
   * Reads one page; says how many entries were taken or set aside.
   *
   * @throws StationFault if the store fails
   */
  public int run() throws StationFault {
    long upTo = transactions.durableJournal();
    ConsumerState state = reading.of(tx -> journal.consumer(tx, consumer.name()));
    List<JournalEntry> page = reading.of(tx -> journal.entries(tx, state.lastNo(), upTo, PAGE));
    return page.isEmpty() || taken(page) ? page.size() : oneByOne(page);
  }

  /** Takes the page up to the entry that fails, so that no other one is blamed. */
  private int oneByOne(List<JournalEntry> page) throws StationFault {
    int done = 0;
    for (JournalEntry entry : page) {
      if (!taken(List.of(entry))) {
        return done + failed(entry);
      }
      done++;
    }
    return done;
  }

  @Exempt(
      rule = "catch-all",
      reason = "whatever a consumer stumbles over, the entries behind it must reach it")
  private boolean taken(List<JournalEntry> entries) throws StationFault {
    try {
      return booking.keep(
          tx -> {
            entries.forEach(entry -> consumer.take(tx, entry));
            journal.save(tx, upTo(entries.getLast().no()));
            return true;
          });
    } catch (RuntimeException bug) {
      LOG.warn("{} can't take entries from {} on", consumer.name(), entries.getFirst().no(), bug);
      return false;
    }
  }

  /** Counts the try; how many entries were set aside. */
  private int failed(JournalEntry entry) throws StationFault {
    Instant at = booking.now();
    String error = "Entry " + entry.no() + ", " + entry.stored().kind() + ", could not be taken.";
    return booking.keep(
        tx -> {
          ConsumerState state = journal.consumer(tx, consumer.name());
          if (state.tries() + 1 < TRIES) {
            journal.save(
                tx,
                new ConsumerState(
                    consumer.name(), state.lastNo(), state.tries() + 1, error, Optional.of(at)));
            return 0;
          }
          journal.setAside(tx, consumer.name(), entry.no(), error, at);
          journal.save(tx, upTo(entry.no()));
          return 1;
        });
  }

  private ConsumerState upTo(long no) {
    return new ConsumerState(consumer.name(), no, 0, "", Optional.empty());
  }
}
