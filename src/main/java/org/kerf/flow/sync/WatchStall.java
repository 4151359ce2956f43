package org.kerf.flow.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.settings.Settings;
import org.kerf.sync.Stalls;
import org.kerf.sync.model.StallTime;
import org.kerf.sync.model.SyncFact;

/**
 * Says, once, that the exchange with the centre has stood still for longer than is set, and that it
 * goes on. To be asked about once a minute.
 */
public final class WatchStall {

  private final Booking booking;
  private final Reading reading;
  private final LookAtSync sync;
  private final Stalls stalls;
  private final Settings settings;
  private Optional<Instant> lastSeen = Optional.empty();

  public WatchStall(
      Booking booking, Reading reading, LookAtSync sync, Stalls stalls, Settings settings) {
    this.booking = booking;
    this.reading = reading;
    this.sync = sync;
    this.stalls = stalls;
    this.settings = settings;
  }

  /**
   * Looks once.
   *
   * @return whether something was said
   */
  public boolean run() throws StationFault {
    SyncStatus status = sync.status();
    Instant now = booking.now();
    Duration longest = reading.of(tx -> settings.value(tx, StallTime.SETTING)).duration();
    Optional<Instant> since =
        standsSince(status).filter(at -> Duration.between(at, now).compareTo(longest) >= 0);
    // What waited through a night and goes now, at the next start, stands still no more.
    boolean still = since.isPresent() && since.equals(lastSeen);
    lastSeen = since;
    Optional<Instant> noted = reading.of(stalls::since);
    if (noted.isEmpty() && still) {
      SyncFact.ExchangeStalled stalled =
          new SyncFact.ExchangeStalled(sync.station(), since.get(), status.unsent());
      return say(stalled, since);
    }
    if (noted.isPresent() && since.isEmpty()) {
      UUID station = sync.station();
      return say(new SyncFact.StallEnded(station, noted.get()), Optional.empty());
    }
    return false;
  }

  private boolean say(Fact fact, Optional<Instant> stalledSince) throws StationFault {
    return booking.take(
        (tx, at) -> {
          stalledSince.ifPresentOrElse(since -> stalls.note(tx, since), () -> stalls.end(tx));
          return Booked.of(true, List.of(fact));
        });
  }

  /** The oldest entry that was not sent, or the beginning of an error, whichever is earlier. */
  private static Optional<Instant> standsSince(SyncStatus status) {
    return switch (status.state()) {
      case ALONE -> Optional.empty();
      case CONNECTING, CONNECTED, OFFLINE, PAUSED ->
          Stream.of(status.oldestUnsent(), status.failingSince())
              .flatMap(Optional::stream)
              .min(Instant::compareTo);
    };
  }
}
