package org.kerf.flow.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kerf.flow.Answers;
import org.kerf.flow.Booked;
import org.kerf.flow.Booking;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;

/** Books that the recovery key is shown to somebody, before it is. The key itself is not in it. */
public final class ShowRecoveryKey {

  private static final UUID SUBJECT =
      UUID.nameUUIDFromBytes("setting:recovery-key".getBytes(StandardCharsets.UTF_8));

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
        (tx, at) -> Booked.of(true, List.of(Fact.of("recovery_key.shown", SUBJECT, Map.of()))));
  }
}
