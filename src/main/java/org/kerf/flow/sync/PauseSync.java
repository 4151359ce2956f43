package org.kerf.flow.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Origins;
import org.kerf.kernel.StationFault;
import org.kerf.sync.SyncStates;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.SyncFact;

/** Has the exchange with the centre wait, and go on. What is booked meanwhile is sent later. */
public final class PauseSync {

  private final Booking booking;
  private final SyncStates states;
  private final Origins origins;

  PauseSync(Booking booking, SyncStates states, Origins origins) {
    this.booking = booking;
    this.states = states;
    this.origins = origins;
  }

  /**
   * @return whether anything changed
   */
  public boolean run(Command command, boolean paused) throws StationFault {
    return booking.book(
        command,
        Permission.LINK_STATION,
        Answers.always(true),
        (tx, at) -> {
          Optional<CentreAccount> account = states.account(tx);
          if (account.isEmpty() || account.get().paused() == paused) {
            return Booked.refused(false);
          }
          states.save(tx, account.get().pausedNow(paused));
          UUID self = origins.origin(tx).station();
          return Booked.of(
              true,
              List.of(paused ? new SyncFact.SyncPaused(self) : new SyncFact.SyncResumed(self)));
        });
  }
}
