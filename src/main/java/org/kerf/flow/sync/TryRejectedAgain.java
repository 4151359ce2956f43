package org.kerf.flow.sync;

import java.util.List;
import java.util.OptionalLong;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.facts.FeedFact;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.journal.Rejections;
import org.kerf.kernel.Origins;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.sync.SyncStates;

/**
 * Has what was set aside tried again: the feed is read once more from the first of it, so that all
 * comes in its order.
 */
public final class TryRejectedAgain {

  private final Booking booking;
  private final Rejections rejections;
  private final SyncStates states;
  private final Origins origins;

  TryRejectedAgain(Booking booking, Rejections rejections, SyncStates states, Origins origins) {
    this.booking = booking;
    this.rejections = rejections;
    this.states = states;
    this.origins = origins;
  }

  /**
   * @return whether there is something to be tried
   */
  public boolean run(Command command) throws StationFault {
    return booking.book(
        command,
        Permission.LINK_STATION,
        Answers.always(true),
        (tx, at) -> {
          OptionalLong first = rejections.firstBatch(tx);
          if (first.isEmpty()) {
            return Booked.refused(false);
          }
          rewind(tx, states, first.getAsLong());
          return Booked.of(
              true,
              List.of(
                  new FeedFact.RejectedTriedAgain(
                      origins.origin(tx).station(), rejections.count(tx))));
        });
  }

  /** The next page of the feed begins with this batch, or before it. */
  static void rewind(Tx tx, SyncStates states, long seq) {
    states.save(tx, states.progress(tx).at(states.batchUpTo(tx, seq - 1)));
  }
}
