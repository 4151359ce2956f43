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

/** Books that the store is an older one that was put in its place. */
public final class NoteRestore {

  private static final UUID SUBJECT =
      UUID.nameUUIDFromBytes("setting:characters".getBytes(StandardCharsets.UTF_8));

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
                    Fact.of(
                        "station.restored",
                        SUBJECT,
                        Map.of(
                            "epoch", Integer.toString(epoch),
                            "characters", characters,
                            "before.characters", formerly)))));
  }
}
