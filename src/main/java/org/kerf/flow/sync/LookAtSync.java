package org.kerf.flow.sync;

import java.util.UUID;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.Origin;
import org.kerf.kernel.Origins;
import org.kerf.kernel.StationFault;

/** How the station stands with its centre and what the exchange did lately, for people. */
public final class LookAtSync {

  /**
   * What there is to see.
   *
   * @param station this one
   * @param characters that its codes begin with
   */
  public record View(
      UUID station, String characters, SyncStatus status, RecentExchange.Seen recent) {}

  private final Reading reading;
  private final Origins origins;
  private final SyncWithCentre exchange;

  LookAtSync(Reading reading, Origins origins, SyncWithCentre exchange) {
    this.reading = reading;
    this.origins = origins;
    this.exchange = exchange;
  }

  /** Whoever looks again within some seconds sees the stations as they are then. */
  public View run() throws StationFault {
    Origin self = reading.of(origins::origin);
    return new View(self.station(), self.characters(), exchange.status(), exchange.look());
  }
}
