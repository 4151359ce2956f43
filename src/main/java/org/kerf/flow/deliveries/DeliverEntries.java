package org.kerf.flow.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.journal.Delivery;
import org.kerf.journal.DeliveryFailed;
import org.kerf.journal.Journal;
import org.kerf.journal.model.ConsumerState;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one target what happened, entry by entry, never beyond what a power cut could take back. A
 * try is claimed in the store before the target is called, and settled after; between them no
 * transaction is open, so a target that hangs holds up its own worker and no booking. What fails is
 * tried again, each time later; what the target refuses, or what ends in a bug again and again, is
 * set aside, so that the rest goes on.
 */
public final class DeliverEntries {

  private static final Logger LOG = LoggerFactory.getLogger(DeliverEntries.class);
  private static final int PAGE = 100;
  private static final int MOST_BUGS = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final int DOUBLINGS = 10;

  private final Booking booking;
  private final Reading reading;
  private final Transactions transactions;
  private final Journal journal;
  private final Delivery delivery;

  public DeliverEntries(
      Booking booking,
      Reading reading,
      Transactions transactions,
      Journal journal,
      Delivery delivery) {
    this.booking = booking;
    this.reading = reading;
    this.transactions = transactions;
    this.journal = journal;
    this.delivery = delivery;
  }

  /**
   * Tells the target of the next page; says whether anything was settled.
   *
   * @throws StationFault if the store fails
   */
  public boolean run() throws StationFault {
    long upTo = transactions.durableJournal();
    ConsumerState state = reading.of(tx -> journal.consumer(tx, delivery.target()));
    if (state.nextTry().filter(at -> at.isAfter(booking.now())).isPresent()) {
      return false;
    }
    List<JournalEntry> page = reading.of(tx -> journal.entries(tx, state.lastNo(), upTo, PAGE));
    Optional<JournalEntry> wanted = page.stream().filter(delivery::wants).findFirst();
    if (wanted.isEmpty()) {
      return !page.isEmpty() && passed(page.getLast());
    }
    ConsumerState claimed = claim(state, wanted.get());
    return told(claimed, wanted.get());
  }

  private boolean passed(JournalEntry last) throws StationFault {
    save(upTo(last.no()));
    return true;
  }

  /** The next try is set before this one: also a process that ends during it waits. */
  private ConsumerState claim(ConsumerState state, JournalEntry entry) throws StationFault {
    int tries = state.tries() + 1;
    var claimed =
        new ConsumerState(
            delivery.target(),
            entry.no() - 1,
            tries,
            state.lastError(),
            Optional.of(booking.now().plus(waitAfter(tries))));
    save(claimed);
    return claimed;
  }

  @Exempt(
      rule = "catch-all",
      reason = "whatever a target's code stumbles over, the entries behind it must reach it")
  private boolean told(ConsumerState claimed, JournalEntry entry) throws StationFault {
    try {
      delivery.deliver(entry);
      save(upTo(entry.no()));
      return true;
    } catch (DeliveryFailed failed) {
      return failed.isRefused() ? setAside(entry, failed.sentence()) : later(claimed, failed);
    } catch (RuntimeException bug) {
      LOG.warn("{} can't be told of entry {}", delivery.target(), entry.no(), bug);
      String error = "Entry " + entry.no() + ", " + entry.stored().kind() + ", could not be sent.";
      return claimed.tries() >= MOST_BUGS && setAside(entry, error);
    }
  }

  private boolean later(ConsumerState claimed, DeliveryFailed failed) throws StationFault {
    save(
        new ConsumerState(
            claimed.consumer(),
            claimed.lastNo(),
            claimed.tries(),
            failed.sentence(),
            claimed.nextTry()));
    return false;
  }

  private boolean setAside(JournalEntry entry, String error) throws StationFault {
    Instant at = booking.now();
    return booking.keep(
        tx -> {
          journal.setAside(tx, delivery.target(), entry.no(), error, at);
          journal.save(tx, upTo(entry.no()));
          return true;
        });
  }

  private void save(ConsumerState state) throws StationFault {
    booking.keep(
        tx -> {
          journal.save(tx, state);
          return true;
        });
  }

  private ConsumerState upTo(long no) {
    return new ConsumerState(delivery.target(), no, 0, "", Optional.empty());
  }

  private static Duration waitAfter(int tries) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
