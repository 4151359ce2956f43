package org.kerf.flow.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.journal.Consumer;
import org.kerf.journal.Delivery;
import org.kerf.journal.DeliveryFailed;
import org.kerf.journal.model.ConsumerState;
import org.kerf.journal.model.DeadLetter;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/** Targets outside of the station that answer, are away, refuse, or never come back. */
class DeliverEntriesTest {

  private static final int ENTRIES = 4;
  private static final int BUNDLES = 4;

  @TempDir Path folder;
  private Workshop shop;

  @BeforeEach
  void fourThingsAreSetUp() throws StationFault {
    shop = Workshop.in(folder);
    assertThat(shop.transactions.durableJournal()).isEqualTo(ENTRIES);
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  /** What the target does with an entry. */
  private interface Answer {
    void to(JournalEntry entry) throws DeliveryFailed;
  }

  private static final class Target implements Delivery {

    final List<Long> told = new ArrayList<>();
    private final Answer answer;

    Target(Answer answer) {
      this.answer = answer;
    }

    @Override
    public String target() {
      return "erp";
    }

    @Override
    public boolean wants(JournalEntry entry) {
      return entry.no() % 2 == 0;
    }

    @Override
    public void deliver(JournalEntry entry) throws DeliveryFailed {
      told.add(entry.no());
      answer.to(entry);
    }
  }

  private DeliverEntries to(Delivery target) {
    return new DeliverEntries(shop.booking, shop.reading, shop.transactions, shop.journal, target);
  }

  private ConsumerState state() throws StationFault {
    return shop.reading.of(tx -> shop.journal.consumer(tx, "erp"));
  }

  private DeadLetters letters(Consumer... consumers) {
    return new DeadLetters(shop.booking, shop.reading, shop.journal, List.of(consumers));
  }

  private static void runToTheEnd(DeliverEntries deliveries) throws StationFault {
    while (deliveries.run()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatItWantsIsToldOnceAndInOrder() throws StationFault {
    var target = new Target(entry -> {});
    runToTheEnd(to(target));
    assertThat(target.told).containsExactly(2L, 4L);
    assertThat(state().tries()).isZero();
    shop.bundle(6_000, 1);
    shop.bundle(6_000, 1);
    runToTheEnd(to(target));
    assertThat(target.told).containsExactly(2L, 4L, 6L);
  }

  @Test
  void whoIsAwayIsToldLaterAndNothingIsSetAside() throws StationFault {
    var target =
        new Target(
            entry -> {
              throw DeliveryFailed.later("The ERP does not answer.");
            });
    runToTheEnd(to(target));
    runToTheEnd(to(target));
    assertThat(target.told).as("it waits before the next try").containsExactly(2L);
    assertThat(state().lastNo()).isEqualTo(1);
    assertThat(state().lastError()).isEqualTo("The ERP does not answer.");
    assertThat(state().nextTry().orElseThrow()).isAfter(shop.now());
    assertThat(letters().all()).isEmpty();
  }

  @Test
  void whatIsRefusedIsSetAsideAndTheRestGoesOn() throws StationFault {
    var target =
        new Target(
            entry -> {
              if (entry.no() == 2) {
                throw DeliveryFailed.refused("The item is unknown there.");
              }
            });
    runToTheEnd(to(target));
    assertThat(target.told).containsExactly(2L, 4L);
    DeadLetter letter = letters().all().getFirst();
    assertThat(letter.no()).isEqualTo(2);
    assertThat(letter.error()).isEqualTo("The item is unknown there.");
  }

  @Test
  void anEntryWhoseTryWasNotSettledIsToldAgain() throws StationFault {
    var died =
        new Target(
            entry -> {
              throw new IllegalStateException("the process ends here");
            });
    assertThat(to(died).run()).isFalse();
    assertThat(state().tries()).as("claimed before it was told").isEqualTo(1);
    assertThat(state().lastNo()).isEqualTo(1);
  }

  /** A network that hangs for ever must not stop a saw. */
  @Test
  @Timeout(60)
  void aTargetThatNeverAnswersHoldsUpNoBooking() throws Exception {
    var reached = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    var target =
        new Target(
            entry -> {
              reached.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    DeliverEntries deliveries = to(target);
    var worker =
        Thread.ofPlatform()
            .daemon(true)
            .start(
                () -> {
                  try {
                    deliveries.run();
                  } catch (StationFault fault) {
                    throw new IllegalStateException(fault);
                  }
                });
    assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < BUNDLES; i++) {
      shop.bundle(3_000, 1);
    }
    assertThat(shop.transactions.durableJournal()).isEqualTo(ENTRIES + BUNDLES);
    never.countDown();
    worker.join();
    assertThat(state().lastNo()).isEqualTo(2);
  }

  @Test
  void aDeadLetterIsTakenOnceItsReaderCan() throws StationFault {
    var taken = new ArrayList<Long>();
    Consumer reader =
        new Consumer() {
          @Override
          public String name() {
            return "reader";
          }

          @Override
          public void take(Tx tx, JournalEntry entry) {
            taken.add(entry.no());
          }
        };
    shop.booking.keep(
        tx -> {
          shop.journal.setAside(tx, "reader", 3, "It could not be taken.", shop.now());
          shop.journal.setAside(tx, "nobody", 4, "Nobody reads this any more.", shop.now());
          return true;
        });
    DeadLetters letters = letters(reader);
    List<Boolean> settled = new ArrayList<>();
    for (DeadLetter letter : letters.all()) {
      settled.add(letters.retry(letter));
    }
    assertThat(settled).containsExactly(false, true);
    assertThat(taken).containsExactly(3L);
    assertThat(letters.all()).extracting(DeadLetter::reader).containsExactly("nobody");
  }
}
