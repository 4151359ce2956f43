package org.kerf.flow.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.facts.FeedFact;
import org.kerf.flow.projection.OwnEntries;
import org.kerf.journal.Journal;
import org.kerf.journal.model.ChainedEntry;
import org.kerf.kernel.Tx;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;

/** What of this station's journal is to be sent next. */
final class Outbox {

  /** At once, unless one booking alone has more. */
  static final int MOST_ENTRIES = 1_000;

  /** The same, of the texts of the facts. */
  static final int MOST_CHARACTERS = 1 << 20;

  private final Journal journal;

  Outbox(Journal journal) {
    this.journal = journal;
  }

  /**
   * The next whole bookings, all of one epoch; empty if there are none.
   *
   * @param sentNo the last entry that the centre has
   * @param durable the last that a power cut can't take back
   * @param most entries at once, unless one booking alone has more; at least one booking
   */
  Optional<Batch> next(Tx tx, OwnEntries own, long sentNo, long durable, int most) {
    OwnEntries.Span span = own.after(sentNo);
    long upTo = Math.min(durable, span.upTo());
    List<ChainedEntry> more = journal.chained(tx, sentNo, upTo, MOST_ENTRIES + 1);
    List<ChainedEntry> found = new ArrayList<>(more);
    while (more.size() >= MOST_ENTRIES && isOneBooking(found.getFirst(), found.getLast())) {
      more = journal.chained(tx, found.getLast().no(), upTo, MOST_ENTRIES);
      found.addAll(more);
    }
    int end = end(found, most);
    return end == 0
        ? Optional.empty()
        : Optional.of(
            new Batch(
                span.epoch(),
                sentNo,
                journal.hash(tx, sentNo).orElse(Batch.NO_HASH),
                found.subList(0, end).stream().map(Outbox::entry).toList()));
  }

  /** How many of these go at once: as many bookings as there is room for, but one at least. */
  private static int end(List<ChainedEntry> found, int most) {
    int end = 0;
    long characters = 0;
    for (int i = 0; i < found.size(); i++) {
      characters += found.get(i).stored().details().length();
      boolean ends = i + 1 == found.size() || !isOneBooking(found.get(i), found.get(i + 1));
      if (ends && (end == 0 || (i < most && characters <= MOST_CHARACTERS))) {
        end = i + 1;
      }
    }
    return end;
  }

  /** What is booked at one moment is one booking. */
  private static boolean isOneBooking(ChainedEntry entry, ChainedEntry next) {
    return entry.at().equals(next.at());
  }

  private static CentreEntry entry(ChainedEntry of) {
    return new CentreEntry(
        of.no(),
        of.stored().kind(),
        of.stored().version(),
        of.stored().subject(),
        of.stored().details(),
        of.at(),
        of.user(),
        of.hash(),
        FeedFact.LOCAL.contains(of.stored().kind()));
  }
}
