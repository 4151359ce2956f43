package org.kerf.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DurabilityTest {

  @Test
  void oneCheckpointServesAllWhoCommittedBeforeIt() throws Exception {
    var checkpoints = new AtomicInteger();
    var firstIsUnderWay = new CountDownLatch(1);
    var firstMayEnd = new CountDownLatch(1);
    var durability =
        new Durability(
            journal -> {
              if (checkpoints.incrementAndGet() == 1) {
                firstIsUnderWay.countDown();
                awaitUnchecked(firstMayEnd);
              }
            },
            0);
    try (var writers = Executors.newFixedThreadPool(9)) {
      List<Future<?>> waiting = new ArrayList<>();
      long first = durability.committed(1);
      waiting.add(writers.submit(() -> await(durability, first)));
      firstIsUnderWay.await();
      for (int i = 2; i <= 9; i++) {
        long ticket = durability.committed(i);
        waiting.add(writers.submit(() -> await(durability, ticket)));
      }
      assertThat(durability.journal()).isZero();
      firstMayEnd.countDown();
      for (Future<?> writer : waiting) {
        writer.get();
      }
    }
    assertThat(checkpoints).hasValue(2);
    assertThat(durability.journal()).isEqualTo(9);
  }

  @Test
  void nothingIsDurableWhenTheCheckpointFails() throws SQLException {
    var fails = new AtomicInteger(1);
    var durability =
        new Durability(
            journal -> {
              if (fails.getAndDecrement() > 0) {
                throw new SQLException("disk");
              }
            },
            6);
    long ticket = durability.committed(7);
    assertThatThrownBy(() -> durability.await(ticket)).isInstanceOf(SQLException.class);
    assertThat(durability.journal()).isEqualTo(6);
    durability.await(ticket);
    assertThat(durability.journal()).isEqualTo(7);
  }

  private static void await(Durability durability, long ticket) {
    try {
      durability.await(ticket);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
