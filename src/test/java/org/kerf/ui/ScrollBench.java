package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.wiring.GeneratedStation;

/**
 * How long the window's thread is held up while a list of a hundred thousand movements is scrolled,
 * page by page, for a minute: by the clock, which counts its waiting for the drawing of the picture
 * before, and by the processor's time. Not a test of the normal run: {@code mvn test
 * -Dtest=ScrollBench -Dkerf.jvm.tests=}.
 */
class ScrollBench {

  private static final int MOVEMENTS = 100_000;
  private static final Duration SCROLLED = Duration.ofSeconds(60);

  /** The compiler's first seconds. */
  private static final Duration WARM_UP = Duration.ofSeconds(10);

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
    Thread screen =
        fx(
            () -> {
              table.requestFocus();
              return Thread.currentThread();
            });
    var over = new AtomicBoolean();
    List<Held> held = Collections.synchronizedList(new ArrayList<>());
    Thread measuring = Thread.ofPlatform().start(() -> measure(screen, over, held));
    long start = System.nanoTime();
    int pages = 0;
    while (System.nanoTime() - start < SCROLLED.toNanos()) {
      window.press(KeyCode.PAGE_DOWN);
      pages++;
    }
    over.set(true);
    measuring.join();
    List<Held> warm =
        held.stream().filter(each -> each.asked() - start > WARM_UP.toNanos()).toList();
    System.out.printf("rows=%d pages=%d%n", MOVEMENTS, pages);
    print("clock", held.stream().mapToLong(Held::clock));
    print("processor", held.stream().mapToLong(Held::processor));
    print("processor_after_10_s", warm.stream().mapToLong(Held::processor));
    assertThat(warm).isNotEmpty();
  }

  /**
   * How long the window's thread was held up.
   *
   * @param asked when it was asked for something, as {@link System#nanoTime} says it
   * @param clock nanoseconds until it did it: what it had to do first, and its waiting for others
   * @param processor nanoseconds that it worked meanwhile
   */
  private record Held(long asked, long clock, long processor) {}

  private static void print(String what, LongStream nanos) {
    long[] sorted = nanos.sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s measured=%d p50_ms=%.1f p95_ms=%.1f p99_ms=%.1f over_16_ms=%d longest_ms=%.1f%n",
        what,
        sorted.length,
        share(sorted, 0.5),
        share(sorted, 0.95),
        share(sorted, 0.99),
        Arrays.stream(sorted).filter(each -> each > 16 * MILLION).count(),
        share(sorted, 1));
  }

  /** What is asked of the window's thread waits for as long as that has something else to do. */
  private static void measure(Thread screen, AtomicBoolean over, List<Held> held) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    try {
      while (!over.get()) {
        long worked = threads.getThreadCpuTime(screen.threadId());
        long asked = System.nanoTime();
        var done = new CountDownLatch(1);
        var until = new AtomicLong();
        Platform.runLater(
            () -> {
              until.set(threads.getCurrentThreadCpuTime());
              done.countDown();
            });
        done.await();
        held.add(new Held(asked, System.nanoTime() - asked, until.get() - worked));
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
