package org.kerf.flow;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.kerf.audit.store.AuditStore;
import org.kerf.db.EmptyStore;
import org.kerf.db.Store;
import org.kerf.db.sql.StationCodes;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.ClosedPeriods;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.projection.PulledFacts;
import org.kerf.flow.projection.Taking;
import org.kerf.identity.store.CommandStore;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.Journal;
import org.kerf.journal.model.EntryKey;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.store.FeedStore;
import org.kerf.journal.store.JournalStore;
import org.kerf.journal.store.RejectionStore;
import org.kerf.kernel.Origin;
import org.kerf.kernel.ParallelWork;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;
import org.kerf.stock.store.LedgerStore;

/** A station of which nothing is known but what it pulls. */
public final class OtherStation implements AutoCloseable {

  private final UUID id;
  private final Store store;
  private final Repositories repositories = Workshop.repositories();
  private final JournalStore journal = new JournalStore(StationFacts.codec());
  private final Booking booking;
  private final Reading reading;

  private OtherStation(UUID id, Store store) {
    this.id = id;
    this.store = store;
    this.reading = new Reading(store);
    this.booking =
        new Booking(
            store,
            journal,
            new CommandStore(),
            new UserStore(),
            InstantSource.system(),
            new UuidV7(InstantSource.system(), new SecureRandom()),
            new StationCodes(),
            new ClosedPeriods(new LedgerStore(), ZoneId.of("Europe/Bucharest")));
  }

  public static OtherStation in(Path folder, String characters, UUID id) throws StationFault {
    return new OtherStation(
        id,
        Store.open(
            EmptyStore.in(folder, characters),
            EmptyStore.KEY,
            CompletableFuture.completedFuture(Workshop.SESSIONS),
            characters));
  }

  /** What a station booked since an entry, as it comes to the others. */
  public static List<FeedEntry> feed(
      Reading reading, Journal journal, UUID station, String characters, long after)
      throws StationFault {
    return reading.of(tx -> journal.entries(tx, after, Long.MAX_VALUE, 100_000)).stream()
        .map(
            entry ->
                new FeedEntry(
                    entry.no(),
                    station,
                    characters,
                    1,
                    entry.no(),
                    entry.fact(),
                    entry.stored(),
                    entry.at(),
                    entry.user(),
                    ""))
        .toList();
  }

  /** Takes in what other stations booked; how much of it. */
  public int pull(List<FeedEntry> page) throws StationFault {
    return pull(booking, repositories, journal, id, page);
  }

  /** As {@link #pull}; what this program stumbles over is given up at once. */
  int pullSettingAside(List<FeedEntry> page) throws StationFault {
    var givenUp = new HashMap<EntryKey, String>();
    while (true) {
      var taking = Taking.oneByOne("test", Instant.EPOCH, givenUp);
      try {
        return booking.take(
            (tx, at) ->
                pulledFacts(repositories, journal).apply(tx, new Origin(id, "", 1), page, taking));
      } catch (IllegalStateException bug) {
        givenUp.put(taking.underWay().orElseThrow(() -> bug).key(), "" + bug.getMessage());
      }
    }
  }

  long setAside() throws StationFault {
    return reading.of(tx -> new RejectionStore(StationFacts.codec()).count(tx));
  }

  private static PulledFacts pulledFacts(Repositories repositories, Journal journal) {
    return new PulledFacts(
        new Projections(repositories),
        new FeedStore(),
        journal,
        new RejectionStore(StationFacts.codec()));
  }

  static int pull(
      Booking booking, Repositories repositories, Journal journal, UUID self, List<FeedEntry> page)
      throws StationFault {
    PulledFacts pulled = pulledFacts(repositories, journal);
    return booking.take(
        (tx, at) ->
            pulled.apply(tx, new Origin(self, "", 1), page, Taking.together("test", at, Map.of())));
  }

  public Reading reading() {
    return reading;
  }

  public CheckStore.Report check() throws StationFault {
    return new CheckStore(
            reading,
            repositories,
            new AuditStore(StationFacts.codec()),
            new ParallelWork(Runnable::run))
        .run();
  }

  @Override
  public void close() {
    store.close();
  }
}
