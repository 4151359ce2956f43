package org.kerf.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteTurnsTest {

  private final WriterQueue turns = new WriterQueue();
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> threads = new ArrayList<>();

  /** Starts one who wants to write, and returns once it waits for its turn. */
  private void waits(String name, boolean partOfLongJob) {
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  turns.take(partOfLongJob);
                  order.add(name);
                  turns.pass();
                });
    threads.add(thread);
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private void endAll() throws InterruptedException {
    turns.pass();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void aBookingGoesBeforeThePartsOfALongJobThatCameEarlier() throws InterruptedException {
    turns.take(true);
    waits("part 1", true);
    waits("part 2", true);
    waits("cut 1", false);
    waits("cut 2", false);
    endAll();
    assertThat(order).containsExactly("cut 1", "cut 2", "part 1", "part 2");
  }

  @Test
  void bookingsWithoutEndLeaveAPartItsTurn() throws InterruptedException {
    turns.take(false);
    waits("part", true);
    for (int i = 0; i < WriterQueue.MOST_AHEAD + 2; i++) {
      waits("cut " + i, false);
    }
    endAll();
    assertThat(order.indexOf("part")).isEqualTo(WriterQueue.MOST_AHEAD);
  }

  @Test
  void anInterruptionEndsNoWaiting() throws InterruptedException {
    turns.take(false);
    waits("cut", false);
    threads.getFirst().interrupt();
    waits("part", true);
    endAll();
    assertThat(order).containsExactly("cut", "part");
  }

  @Test
  void aWriteInsideAWriteIsABug() {
    turns.take(false);
    assertThatThrownBy(() -> turns.take(true)).isInstanceOf(IllegalStateException.class);
    turns.pass();
    turns.take(true);
    turns.pass();
  }
}
