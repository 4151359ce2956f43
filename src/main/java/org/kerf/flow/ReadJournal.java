package org.kerf.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.journal.Consumer;
import org.kerf.journal.Journal;
import org.kerf.journal.model.ConsumerState;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

/**
 * Gives the journal to one consumer, entry by entry, never beyond what a power cut could take back.
 * An entry that can't be taken is tried again, then set aside with the reason, so that the rest
 * goes on.
 */
public final class ReadJournal {

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
   * @throws StationFault if an entry can't be taken this time; its try is counted
   */
  public int run() throws StationFault {
    long upTo = transactions.durableJournal();
    ConsumerState state = reading.of(tx -> journal.consumer(tx, consumer.name()));
    List<JournalEntry> page = reading.of(tx -> journal.entries(tx, state.lastNo(), upTo, PAGE));
    if (page.isEmpty()) {
      return 0;
    }
    try {
      booking.keep(
          tx -> {
            page.forEach(entry -> consumer.take(tx, entry));
            journal.save(tx, upTo(page.getLast().no()));
            return true;
          });
      return page.size();
    } catch (StationFault fault) {
      failed(state, page.getFirst(), fault);
      throw fault;
    }
  }

  private void failed(ConsumerState state, JournalEntry first, StationFault fault)
      throws StationFault {
    Instant at = booking.now();
    booking.keep(
        tx -> {
          if (state.tries() + 1 < TRIES) {
            journal.save(
                tx,
                new ConsumerState(
                    consumer.name(),
                    state.lastNo(),
                    state.tries() + 1,
                    fault.sentence(),
                    Optional.of(at)));
          } else {
            journal.setAside(tx, consumer.name(), first.no(), fault.sentence(), at);
            journal.save(tx, upTo(first.no()));
          }
          return true;
        });
  }

  private ConsumerState upTo(long no) {
    return new ConsumerState(consumer.name(), no, 0, "", Optional.empty());
  }
}
