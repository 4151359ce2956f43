package org.kerf.tools.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.Store;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.flow.OtherStation;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.projection.SharedTables;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.UuidV7;

/**
 * What the torture books, without a kill: all kinds of bookings come, and the check covers them.
 */
class CutWorkloadTest {

  private static final int STEPS = 300;

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @Test
  void allKindsOfBookingsComeAndAreFoundAgain() throws Exception {
    var random = new SecureRandom();
    var clock = InstantSource.system();
    try (var sessions = CutWorkload.sessions();
        Store store =
            Store.open(
                StorePlace.in(folder),
                StoreKey.random(random),
                CompletableFuture.completedFuture(sessions),
                "01")) {
      var workload = new CutWorkload(clock, new UuidV7(clock, random));
      workload.prepare(store);
      List<String> acknowledged = new ArrayList<>();
      for (int i = 0; i < STEPS; i++) {
        acknowledged.add(workload.step(store, 0, i));
      }
      assertThat(acknowledged.stream().map(line -> line.split(" ", -1)[1]).distinct())
          .contains(
              "bar.on_saw",
              "cut.confirmed",
              "bar.closed",
              "bar.defective",
              "bar.put_off",
              "document.undone");
      assertThat(workload.check(store, acknowledged)).isEmpty();
      sameElsewhere(new Reading(store));
    }
  }

  /** What was booked makes the same tables at another station. */
  private void sameElsewhere(Reading here) throws Exception {
    var journal = new JournalStore(StationFacts.codec());
    List<FeedEntry> all = OtherStation.feed(here, journal, new UUID(0, 1), "01", 0);
    try (OtherStation other = OtherStation.in(elsewhere, "02", new UUID(0, 2))) {
      assertThat(other.pull(all)).isEqualTo(all.size());
      SharedTables.assertSame(other.reading(), SharedTables.of(here), "there");
      assertThat(other.check().differences()).isEmpty();
    }
  }
}
