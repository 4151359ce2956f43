package org.kerf.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.file.StorePlace;
import org.kerf.kernel.UuidV7;
import org.kerf.tools.torture.CutWorkload;

/** How much longer a booking makes the store's file. */
class FileGrowthTest {

  private static final int BOOKINGS = 60;
  private static final long MOST = 30_000;

  @TempDir Path folder;

  @Test
  void aBookingMakesTheFileALittleLonger() throws Exception {
    var clock = InstantSource.system();
    var workload = new CutWorkload(clock, new UuidV7(clock, new SecureRandom()));
    var random = new Random(3);
    try (var sessions = CutWorkload.sessions();
        Store store =
            Store.open(
                StorePlace.in(folder),
                TestStore.KEY,
                CompletableFuture.completedFuture(sessions),
                "01")) {
      workload.prepare(store);
      long before = size();
      for (int i = 0; i < BOOKINGS; i++) {
        workload.step(store, 0, random.nextLong());
      }
      long each = (size() - before) / BOOKINGS;
      System.out.println("bytes of file a booking: " + each);
      assertThat(each).isLessThan(MOST);
    }
  }

  private long size() throws Exception {
    return Files.size(folder.resolve("kerf.mv.db"));
  }
}
