package org.kerf.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

class WorkerTest {

  private static final int PATIENCE_SECONDS = 30;

  @Test
  void aStepThatFailsDoesNotEndTheOthers() throws InterruptedException {
    var steps = new AtomicInteger();
    var fifth = new CountDownLatch(5);
    var bugs = new CopyOnWriteArrayList<Class<?>>();
    try (var worker =
        new Worker(
            "test",
            1,
            () -> {
              fifth.countDown();
              return switch (steps.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("a bug");
                case 2 -> throw new NoSuchFieldError("another bug");
                case 3 -> throw new StationFault(FaultCode.STORE_BUSY, "Busy.");
                default -> false;
              };
            },
            (thread, bug) -> bugs.add(bug.getClass()))) {
      worker.start();
      assertThat(fifth.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(bugs).containsExactly(IllegalStateException.class, NoSuchFieldError.class);
  }
}
