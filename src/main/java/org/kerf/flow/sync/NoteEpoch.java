package org.kerf.flow.sync;

import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.journal.Feed;
import org.kerf.journal.Journal;
import org.kerf.journal.model.Epoch;
import org.kerf.kernel.Origins;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/** Keeps where an epoch begins, when a store is opened that was restored, before anything else. */
public final class NoteEpoch {

  private final Booking booking;
  private final Reading reading;
  private final Journal journal;
  private final Feed feed;
  private final Origins origins;

  NoteEpoch(Booking booking, Reading reading, Journal journal, Feed feed, Origins origins) {
    this.booking = booking;
    this.reading = reading;
    this.journal = journal;
    this.feed = feed;
    this.origins = origins;
  }

  /**
   * @return whether the store was restored since it was opened last; never of one that belongs to
   *     no centre, whose entries are all of one epoch for the others
   */
  public boolean run() throws StationFault {
    Optional<Epoch> begun = reading.of(this::notNoted);
    if (begun.isPresent()) {
      booking.keep(
          tx -> {
            feed.begin(tx, begun.get());
            return true;
          });
    }
    return begun.isPresent();
  }

  private Optional<Epoch> notNoted(Tx tx) {
    List<Epoch> epochs = feed.epochs(tx);
    int now = origins.origin(tx).epoch();
    return epochs.isEmpty() || epochs.getLast().number() >= now
        ? Optional.empty()
        : Optional.of(new Epoch(now, journal.last(tx)));
  }
}
