package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.wiring.GeneratedStation;

/**
 * How long the window's thread is held up while a list of a hundred thousand movements is scrolled,
 * page by page, for a minute. Not a test of the normal run: {@code mvn test -Dtest=ScrollBench
 * -Dkerf.jvm.tests=}.
 */
class ScrollBench {

  private static final int MOVEMENTS = 100_000;
  private static final Duration SCROLLED = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 2;
  private static final double MILLION = 1e6;

  @TempDir Path folder;

  @Test
  void scroll() throws Exception {
    try (var demo = DemoStation.empty(folder)) {
      GeneratedStation.fill(demo.station, MOVEMENTS);
      try (var window = new OfficeWindow(demo, context -> fx(() -> StationPages.specs(context)))) {
        window.open("movements", "");
        scroll(window);
      }
    }
  }

  private static void scroll(OfficeWindow window) throws Exception {
    TableView<?> table = window.table();
    fx(
        () -> {
          table.requestFocus();
          return true;
        });
    var over = new AtomicBoolean();
    var delays = LongStream.builder();
    Thread measuring = Thread.ofPlatform().start(() -> measure(over, delays));
    long start = System.nanoTime();
    int pages = 0;
    while (System.nanoTime() - start < SCROLLED.toNanos()) {
      window.press(KeyCode.PAGE_DOWN);
      pages++;
    }
    over.set(true);
    measuring.join();
    long[] sorted = delays.build().sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "rows=%d pages=%d measured=%d p50_ms=%.1f p95_ms=%.1f p99_ms=%.1f over_16_ms=%d"
            + " longest_ms=%.1f%n",
        MOVEMENTS,
        pages,
        sorted.length,
        share(sorted, 0.5),
        share(sorted, 0.95),
        share(sorted, 0.99),
        Arrays.stream(sorted).filter(nanos -> nanos > 16 * MILLION).count(),
        share(sorted, 1));
    assertThat(sorted).isNotEmpty();
  }

  /** What is asked of the window's thread waits for as long as that has something else to do. */
  private static void measure(AtomicBoolean over, LongStream.Builder delays) {
    try {
      while (!over.get()) {
        long asked = System.nanoTime();
        var done = new CountDownLatch(1);
        Platform.runLater(done::countDown);
        done.await();
        delays.add(System.nanoTime() - asked);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double share(long[] sorted, double part) {
    return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)] / MILLION;
  }
}
