package org.kerf.flow;

import java.util.UUID;
import org.kerf.flow.booking.Booking;
import org.kerf.kernel.StationFault;
import org.kerf.notify.Notices;

/** Somebody has seen a notice. */
public final class SeeNotice {

  private final Booking booking;
  private final Notices notices;

  public SeeNotice(Booking booking, Notices notices) {
    this.booking = booking;
    this.notices = notices;
  }

  public void run(UUID notice) throws StationFault {
    booking.keep(
        tx -> {
          notices.seen(tx, notice);
          return true;
        });
  }
}
