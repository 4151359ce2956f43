package org.kerf.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.ClosedStore;
import org.kerf.db.file.StorePlace;
import org.kerf.db.file.WaterMark;

/** What the operating system ends is closed in order: the real program, ended from outside. */
class ShutdownGuardTest {

  /** Facts that the opening of a new store books. */
  private static final long OF_FIRST_PRINTER = 2;

  private static final int PATIENCE_SECONDS = 60;
  private static final int LOOK_MILLIS = 50;
  private static final int ENDED_BY_SIGNAL = 128 + 15;

  @TempDir Path folder;

  @Test
  void whatIsOpenIsStoppedOnce() {
    var stops = new AtomicInteger();
    var guard = new ShutdownGuard(stops::incrementAndGet);
    guard.close();
    guard.close();
    assertThat(stops).hasValue(1);
  }

  @Test
  void onlyTheScreensThreadsAreNotHeard() throws Exception {
    var heard = new ByteArrayOutputStream();
    var out = new PrintStream(new WithoutScreen(heard), true, StandardCharsets.UTF_8);
    Thread screen =
        Thread.ofPlatform()
            .name("JavaFX Application Thread")
            .start(() -> out.println("taken apart"));
    screen.join();
    out.println("a warning");
    assertThat(heard.toString(StandardCharsets.UTF_8).strip()).isEqualTo("a warning");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can't be asked to end there")
  void aStationThatIsAskedToEndClosesItsStoreAndSaysNothing() throws Exception {
    Path data = folder.resolve("data");
    Process station = start("station", "--demo", "--data", data.toString());
    endOnceItHasBooked(station, data);
    assertEndedInOrder(station, data, folder.resolve("data.key"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can't be asked to end there")
  void aDayWithoutWindowThatIsAskedToEndClosesItsStore() throws Exception {
    Path out = folder.resolve("demo");
    Process demo = start("demo", "--out", out.toString());
    endOnceItHasBooked(demo, out.resolve("data"));
    assertEndedInOrder(demo, out.resolve("data"), out.resolve("data.key"));
  }

  private Process start(String... arguments) throws IOException {
    return KerfProcess.of(folder.resolve("said"), List.of(arguments)).start();
  }

  /** The mark follows the bookings; after that of the first printer the demo's files come. */
  private void endOnceItHasBooked(Process process, Path data) throws Exception {
    Path mark = data.resolve("kerf.mark");
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(mark) || WaterMark.lastOf(StorePlace.in(data)) <= OF_FIRST_PRINTER) {
      assertThat(process.isAlive()).as(said()).isTrue();
      assertThat(System.nanoTime()).as("no booking yet").isLessThan(last);
      Thread.sleep(LOOK_MILLIS);
    }
    process.destroy();
  }

  private void assertEndedInOrder(Process process, Path data, Path key) throws Exception {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGNAL);
    assertThat(said()).isEmpty();
    assertThat(ClosedStore.wasClosedCleanly(data, key)).isTrue();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }
}
