package org.kerf.flow.sync;

import java.util.List;
import java.util.UUID;
import org.kerf.flow.booking.Reading;
import org.kerf.journal.Rejections;
import org.kerf.journal.model.RejectedEntry;
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
   * @param rejected the first of the entries that were set aside, in the order of the feed
   * @param rejectedCount how many there are
   */
  public record View(
      UUID station,
      String characters,
      SyncStatus status,
      RecentExchange.Seen recent,
      List<RejectedEntry> rejected,
      long rejectedCount) {

    public View {
      rejected = List.copyOf(rejected);
    }
  }

  private static final int MOST_REJECTED = 100;

  private final Reading reading;
  private final Origins origins;
  private final Rejections rejections;
  private final SyncWithCentre exchange;

  LookAtSync(Reading reading, Origins origins, Rejections rejections, SyncWithCentre exchange) {
    this.reading = reading;
    this.origins = origins;
    this.rejections = rejections;
    this.exchange = exchange;
  }

  /** Whoever looks again within some seconds sees the stations as they are then. */
  public View run() throws StationFault {
    SyncStatus status = exchange.status();
    RecentExchange.Seen recent = exchange.look();
    return reading.of(
        tx -> {
          Origin self = origins.origin(tx);
          return new View(
              self.station(),
              self.characters(),
              status,
              recent,
              rejections.first(tx, MOST_REJECTED),
              rejections.count(tx));
        });
  }

  /** How it stands, without the stations of others. */
  public SyncStatus status() throws StationFault {
    return exchange.status();
  }

  /** This one. */
  UUID station() throws StationFault {
    return reading.of(origins::origin).station();
  }
}
