package org.kerf.flow.settings;

import java.util.List;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Setting;
import org.kerf.kernel.StationFault;
import org.kerf.settings.Settings;

/** Sets one of the station's settings. */
public final class ChangeSetting {

  private final Booking booking;
  private final Settings settings;

  public ChangeSetting(Booking booking, Settings settings) {
    this.booking = booking;
    this.settings = settings;
  }

  /** False if it was set to this already; then nothing is booked. */
  public <T> boolean run(Command command, Setting<T> setting, T value) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_SETTINGS,
        Answers.always(true),
        (tx, at) ->
            settings
                .set(tx, setting, value)
                .map(fact -> Booked.of(true, List.of(fact)))
                .orElseGet(() -> Booked.refused(false)));
  }
}
