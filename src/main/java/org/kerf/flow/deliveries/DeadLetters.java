package org.kerf.flow.deliveries;

import java.util.List;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.journal.Consumer;
import org.kerf.journal.Journal;
import org.kerf.journal.model.DeadLetter;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entries of the journal that were set aside: to be read, and taken after all. */
public final class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final int MOST_SHOWN = 1_000;

  private final Booking booking;
  private final Reading reading;
  private final Journal journal;
  private final List<Consumer> consumers;

  public DeadLetters(Booking booking, Reading reading, Journal journal, List<Consumer> consumers) {
    this.booking = booking;
    this.reading = reading;
    this.journal = journal;
    this.consumers = List.copyOf(consumers);
  }

  /** The oldest ones first, at most a thousand. */
  public List<DeadLetter> all() throws StationFault {
    return reading.of(tx -> journal.deadLetters(tx, MOST_SHOWN));
  }

  /**
   * Gives the entry to its reader once more; whether it was taken, and so is none any more.
   *
   * @throws StationFault if the store fails
   */
  @Exempt(rule = "catch-all", reason = "an entry that can't be taken stays set aside")
  public boolean retry(DeadLetter letter) throws StationFault {
    try {
      return booking.keep(
          tx -> {
            List<JournalEntry> found = journal.entries(tx, letter.no() - 1, letter.no(), 1);
            boolean taken = false;
            for (Consumer consumer : consumers) {
              if (consumer.name().equals(letter.reader())) {
                found.forEach(entry -> consumer.take(tx, entry));
                journal.settled(tx, letter);
                taken = true;
              }
            }
            return taken;
          });
    } catch (RuntimeException bug) {
      LOG.warn("{} can't take entry {} either", letter.reader(), letter.no(), bug);
      return false;
    }
  }
}
