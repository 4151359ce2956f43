package org.kerf.flow.settings;

import java.util.List;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.SettingFact;

/** Books that the recovery key is shown to somebody, before it is. The key itself is not in it. */
public final class ShowRecoveryKey {

  private final Booking booking;

  public ShowRecoveryKey(Booking booking) {
    this.booking = booking;
  }

  /** When it returns, the audit says who was shown the key. */
  public boolean run(Command command) throws StationFault {
    return booking.book(
        command,
        Permission.SHOW_RECOVERY_KEY,
        Answers.always(true),
        (tx, at) -> Booked.of(true, List.of(new SettingFact.RecoveryKeyShown())));
  }
}
