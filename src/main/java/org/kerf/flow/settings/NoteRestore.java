package org.kerf.flow.settings;

import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Change;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.SettingFact;

/** Books that the store is an older one that was put in its place. */
public final class NoteRestore {

  private final Booking booking;

  public NoteRestore(Booking booking) {
    this.booking = booking;
  }

  /**
   * When it returns, the audit has it.
   *
   * @param epoch in which the store counts now
   */
  public boolean run(Command command, int epoch, String formerly, String characters)
      throws StationFault {
    return booking.book(
        command,
        Permission.RESTORE,
        Answers.always(true),
        (tx, at) ->
            Booked.of(
                true,
                List.of(
                    new SettingFact.StationRestored(
                        epoch, new Change<>(characters, Optional.of(formerly))))));
  }
}
