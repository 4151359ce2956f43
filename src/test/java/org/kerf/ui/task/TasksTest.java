package org.kerf.ui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.Cancellation;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TasksTest {

  private final ExecutorService workers = Executors.newSingleThreadExecutor();
  private final Tasks tasks = new Tasks(workers);
  private final List<String> heard = new ArrayList<>();

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void stopWorkers() {
    workers.shutdownNow();
  }

  @Test
  void answerArrivesOnTheScreensThread() throws Exception {
    onScreen(() -> tasks.<String>run("greet", () -> "hello", heard::add, fault -> {}));
    untilIdle();
    assertThat(heard).containsExactly("hello");
  }

  @Test
  void faultIsHandedOver() throws Exception {
    onScreen(
        () ->
            tasks.<String>run(
                "fail",
                () -> {
                  throw new StationFault(FaultCode.STORE_BUSY, "busy");
                },
                heard::add,
                fault -> heard.add(fault.code().code())));
    untilIdle();
    assertThat(heard).containsExactly("K108");
  }

  @Test
  void aBugIsHandedOverAsAFaultWithItsCode() throws Exception {
    for (Throwable bug : List.of(new IllegalStateException("a bug"), new StackOverflowError())) {
      heard.clear();
      Running broken =
          onScreen(
              () ->
                  tasks.<String>run(
                      "fail",
                      () -> {
                        throw unchecked(bug);
                      },
                      heard::add,
                      fault -> heard.add(fault.code().code())));
      untilIdle();
      assertThat(heard).as("%s", bug).containsExactly("K601");
      assertThat(broken.stateProperty().get()).isEqualTo(Running.State.BROKEN);
    }
  }

  @Test
  void aBugInWhatShowsTheAnswerIsAFaultToo() throws Exception {
    onScreen(
        () ->
            tasks.<String>run(
                "greet",
                () -> "hello",
                answer -> {
                  throw new IllegalStateException("a bug");
                },
                fault -> heard.add(fault.code().code())));
    untilIdle();
    assertThat(heard).containsExactly("K601");
  }

  @Test
  void aBugSaysWhereItIsWrittenDown() {
    var log = Path.of("log", "kerf.log");
    var shown = new ArrayList<String>();
    var bugs = new BugHandler(log);
    bugs.setOnUncaught(fault -> shown.add(fault.sentence(Locale.ENGLISH)));
    bugs.uncaughtException(Thread.currentThread(), new IllegalStateException("a bug"));
    assertThat(shown).singleElement().asString().contains(log.toString());
  }

  private static RuntimeException unchecked(Throwable bug) {
    return switch (bug) {
      case Error error -> throw error;
      case RuntimeException exception -> exception;
      default -> new IllegalStateException(bug);
    };
  }

  @Test
  void newestQuestionWinsAndOlderAnswersAreDropped() throws Exception {
    var started = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var slot = new Slot();
    Running first =
        onScreen(
            () ->
                tasks.<String>latest(
                    slot,
                    "old",
                    () -> {
                      started.countDown();
                      return afterwards(release, "old");
                    },
                    heard::add,
                    fault -> {}));
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
    onScreen(() -> tasks.<String>latest(slot, "skipped", () -> "skipped", heard::add, f -> {}));
    onScreen(() -> tasks.<String>latest(slot, "new", () -> "new", heard::add, fault -> {}));
    release.countDown();
    untilIdle();
    assertThat(heard).containsExactly("new");
    assertThat(first.stateProperty().get()).isEqualTo(Running.State.DROPPED);
  }

  @Test
  void aNewerQuestionStopsWhatTheOlderOneReads() throws Exception {
    var reads = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    var slot = new Slot();
    Running old =
        onScreen(
            () ->
                tasks.<String>latest(
                    slot,
                    "old",
                    () -> {
                      try (var _ = Cancellation.current().orElseThrow().begin(stopped::countDown)) {
                        reads.countDown();
                        return afterwards(stopped, "old");
                      }
                    },
                    heard::add,
                    fault -> {}));
    assertThat(reads.await(30, TimeUnit.SECONDS)).isTrue();
    onScreen(() -> tasks.<String>latest(slot, "new", () -> "new", heard::add, fault -> {}));
    untilIdle();
    assertThat(stopped.getCount()).isZero();
    assertThat(heard).containsExactly("new");
    assertThat(old.stateProperty().get()).isEqualTo(Running.State.DROPPED);
  }

  @Test
  void listsThatReadLongKeepNoBookingAndNoScanWaiting() throws Exception {
    var release = new CountDownLatch(1);
    try (ExecutorService lists = Executors.newFixedThreadPool(1);
        ExecutorService bookings = Executors.newFixedThreadPool(1);
        ExecutorService longJobs = Executors.newFixedThreadPool(1)) {
      var apart = new Tasks(new Workers(lists, bookings, longJobs), new BugHandler());
      onScreen(
          () ->
              apart.<String>latest(
                  new Slot(), "list", () -> afterwards(release, "list"), heard::add, f -> {}));
      onScreen(
          () ->
              apart.<String>runLong(
                  "import", progress -> afterwards(release, "import"), heard::add, f -> {}));
      onScreen(() -> apart.<String>run("scan", () -> "scan", heard::add, fault -> {}));
      onScreen(() -> apart.<String>atOnce(new Slot(), "page", () -> "page", heard::add, f -> {}));
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onScreen(() -> heard.size()) == 2);
      assertThat(heard).containsExactly("scan", "page");
      release.countDown();
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onScreen(() -> heard.size()) == 4);
    }
  }

  @Test
  void aSurveyIsStoppedWhereItIsAndItsAnswerIsDropped() throws Exception {
    var reads = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    Running check =
        onScreen(
            () ->
                tasks.<String>survey(
                    "check",
                    progress -> {
                      try (var _ = Cancellation.current().orElseThrow().begin(stopped::countDown)) {
                        reads.countDown();
                        return afterwards(stopped, "checked");
                      }
                    },
                    heard::add,
                    fault -> heard.add(fault.code().code())));
    assertThat(reads.await(30, TimeUnit.SECONDS)).isTrue();
    onScreen(
        () -> {
          check.cancel();
          return true;
        });
    untilIdle();
    assertThat(heard).isEmpty();
    assertThat(check.stateProperty().get()).isEqualTo(Running.State.DROPPED);
  }

  @Test
  void longJobReportsAndHandsBackWhatItHasWhenAskedToStop() throws Exception {
    var release = new CountDownLatch(1);
    Running running =
        onScreen(
            () ->
                tasks.<String>runLong(
                    "plan",
                    progress -> {
                      progress.report(0.5, "half");
                      afterwards(release, "");
                      return progress.cancelled() ? "best so far" : "all";
                    },
                    heard::add,
                    fault -> {}));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> onScreen(() -> running.fractionProperty().get()) == 0.5);
    assertThat(onScreen(() -> tasks.currentProperty().get())).isEqualTo("plan");
    running.cancel();
    release.countDown();
    untilIdle();
    assertThat(heard).containsExactly("best so far");
  }

  @Test
  void jobMustStartOnTheScreensThread() {
    assertThatThrownBy(() -> tasks.<String>run("x", () -> "x", heard::add, fault -> {}))
        .isInstanceOf(IllegalStateException.class);
  }

  private static String afterwards(CountDownLatch release, String answer) {
    try {
      assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }

  private void untilIdle() throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> !onScreen(() -> tasks.busyProperty().get()));
  }

  private static <T> T onScreen(Callable<T> job) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, job);
  }
}
