package org.kerf.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.file.StoreFailure;
import org.kerf.db.file.StoreFaults;
import org.kerf.db.file.StorePlace;
import org.kerf.db.opening.Compaction;
import org.kerf.db.opening.OpeningWatcher;
import org.kerf.db.sql.StationCodes;
import org.kerf.db.sql.StoreTx;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.Cancellation;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

class StoreTest {

  @TempDir Path folder;

  /** The rows that it had changed before it failed would be counted, and are not there. */
  @Test
  void aWriteGoesNoFurtherOnceOneOfItsStatementsFailed() throws Exception {
    try (Store store = TestStore.open(folder)) {
      assertThatThrownBy(
              () ->
                  store.write(
                      tx -> {
                        StoreTx rows = StoreTx.of(tx);
                        assertThatThrownBy(
                                () ->
                                    rows.change(
                                        "INSERT INTO setting (name, setting_value)"
                                            + " VALUES ('a', '1'), ('a', '2')",
                                        p -> {}))
                            .isInstanceOf(StoreFailure.class);
                        TestStore.writeJournal(rows, "after it");
                        return true;
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(TestStore.journal(store)).isEmpty();
    }
  }

  @Test
  void whatWasBookedIsThereAfterReopening() throws StationFault {
    TestStore.make(folder, 3);
    try (Store store = TestStore.open(folder)) {
      assertThat(TestStore.journal(store)).containsExactly(1L, 2L, 3L);
      assertThat(store.durableJournal()).isEqualTo(3);
      assertThat(store.station()).isEqualTo("01");
    }
  }

  @Test
  void theDataFolderRevealsNothingWithoutTheKey() throws Exception {
    try (Store store = TestStore.open(folder)) {
      TestStore.book(store, "ȘURUBĂRIA SRL");
    }
    String bytes = Files.readString(folder.resolve("kerf.mv.db"), StandardCharsets.ISO_8859_1);
    // Shorter words are found in many random bytes by chance; the file itself is no help to print.
    for (String word : List.of("RIA SRL", "journal", "JOURNAL")) {
      assertThat(bytes.contains(word)).as(word).isFalse();
    }
  }

  @Test
  void theFilesOfTheStoreAreTheirOwnersAlone() throws Exception {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    TestStore.open(folder).close();
    for (String name : List.of("kerf.mv.db", "kerf.mark", "kerf.lock")) {
      Path file = folder.resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(name)
          .isEqualTo("rw-------");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
    TestStore.open(folder).close();
    assertThat(OwnerOnly.isOpenToOthers(folder.resolve("kerf.mv.db"))).isFalse();
  }

  @Test
  void aSecondStationOnTheSameFolderIsRefused() throws StationFault {
    try (Store first = TestStore.open(folder)) {
      StationFault fault = catchThrowableOfType(StationFault.class, () -> TestStore.open(folder));
      assertThat(fault.code()).isEqualTo(FaultCode.STORE_IN_USE);
      assertThat(fault.sentence()).contains(folder.toString(), "--data");
      TestStore.book(first, "goes on");
    }
    TestStore.open(folder).close();
  }

  @Test
  void anotherProcessOnTheSameFolderIsRefused() throws Exception {
    try (Store first = TestStore.open(folder)) {
      assertThat(openElsewhere()).contains("STORE_IN_USE");
      TestStore.book(first, "goes on");
    }
    assertThat(openElsewhere()).contains("opened");
  }

  private String openElsewhere() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OpenElsewhere.class.getName(),
                folder.toString(),
                TestStore.KEY.recoveryKey())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  @Test
  void workThatFailsLeavesNothing() throws StationFault {
    try (Store store = TestStore.open(folder)) {
      var bug = new IllegalStateException("bug");
      assertThat(
              catchThrowable(
                  () ->
                      store.write(
                          tx -> {
                            TestStore.writeJournal(StoreTx.of(tx), "lost");
                            setting(StoreTx.of(tx), "lost");
                            throw bug;
                          })))
          .isSameAs(bug);
      assertThat(TestStore.journal(store)).isEmpty();
      assertThat(settings(store)).isEmpty();
    }
  }

  @Test
  void workThatOnlyLooksMayNotWrite() throws StationFault {
    try (Store store = TestStore.open(folder)) {
      for (Transactions.Work<?> work :
          List.<Transactions.Work<?>>of(
              tx -> setting(StoreTx.of(tx), "refused"),
              tx -> new StationCodes().next(tx, ShortCode.Kind.BAR),
              tx -> {
                TestStore.writeJournal(StoreTx.of(tx), "refused");
                return tx;
              })) {
        assertThatThrownBy(() -> store.read(work)).isInstanceOf(IllegalStateException.class);
      }
      store.write(tx -> setting(StoreTx.of(tx), "kept"));
      assertThat(settings(store)).containsExactly("kept");
    }
  }

  @Test
  void oneWritesAtATimeAndWhoLooksDoesNotWait() throws Exception {
    var firstIsAtWork = new CountDownLatch(1);
    var firstMayEnd = new CountDownLatch(1);
    var secondBegan = new AtomicBoolean();
    try (Store store = TestStore.open(folder);
        var people = Executors.newFixedThreadPool(2)) {
      Future<Integer> first =
          people.submit(
              () ->
                  store.write(
                      tx -> {
                        firstIsAtWork.countDown();
                        awaitUnchecked(firstMayEnd);
                        return setting(StoreTx.of(tx), "first");
                      }));
      firstIsAtWork.await();
      var second =
          new FutureTask<>(
              () ->
                  store.write(
                      tx -> {
                        secondBegan.set(true);
                        return setting(StoreTx.of(tx), "second");
                      }));
      var writer = new Thread(second);
      writer.start();
      while (writer.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      assertThat(settings(store)).isEmpty();
      assertThat(secondBegan).isFalse();
      firstMayEnd.countDown();
      first.get();
      second.get();
      assertThat(settings(store)).containsExactlyInAnyOrder("first", "second");
    }
  }

  @Test
  void whoStillWaitsToWriteWhenTheStoreClosesIsTold() throws Exception {
    var atWork = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    try (var people = Executors.newFixedThreadPool(4)) {
      List<Future<String>> waiting = new ArrayList<>();
      Future<FaultCode> cutOff;
      try (Store store = TestStore.open(folder)) {
        TestStore.book(store, "acknowledged");
        cutOff = people.submit(() -> bookHeldUp(store, atWork, mayEnd).code());
        atWork.await();
        for (int i = 0; i < 3; i++) {
          waiting.add(people.submit(() -> refusal(store)));
        }
      }
      mayEnd.countDown();
      assertThat(cutOff.get()).isEqualTo(FaultCode.STORE_OUTCOME_UNKNOWN);
      for (Future<String> told : waiting) {
        assertThat(told.get()).isEqualTo(StoreFaults.closed().sentence());
      }
    }
    try (Store store = TestStore.open(folder)) {
      assertThat(TestStore.journal(store)).contains(1L);
    }
  }

  private static StationFault bookHeldUp(
      Store store, CountDownLatch atWork, CountDownLatch mayEnd) {
    return catchThrowableOfType(
        StationFault.class,
        () ->
            store.write(
                tx -> {
                  atWork.countDown();
                  awaitUnchecked(mayEnd);
                  return true;
                }));
  }

  private static String refusal(Store store) {
    return catchThrowableOfType(StationFault.class, () -> TestStore.book(store, "too late"))
        .sentence();
  }

  @Test
  void aWriteInsideAWriteIsRefused() throws StationFault {
    try (Store store = TestStore.open(folder)) {
      assertThatThrownBy(() -> store.write(tx -> bookInside(store)))
          .isInstanceOf(IllegalStateException.class);
      TestStore.book(store, "goes on");
      assertThat(TestStore.journal(store)).containsExactly(1L);
    }
  }

  private static boolean bookInside(Store store) {
    try {
      TestStore.book(store, "inside");
      return true;
    } catch (StationFault fault) {
      return false;
    }
  }

  @Test
  void aCheckpointThatFailsEndsAllWritingUntilTheStoreIsOpenedAgain() throws StationFault {
    var failures = new AtomicInteger(1);
    Store.Force force =
        admin -> {
          if (failures.getAndDecrement() > 0) {
            throw new SQLException("disk");
          }
          Store.checkpointSync(admin);
        };
    try (Store store =
        Store.open(StorePlace.in(folder), TestStore.KEY, TestStore.sessions(), "01", force)) {
      StationFault fault =
          catchThrowableOfType(StationFault.class, () -> TestStore.book(store, "unknown"));
      assertThat(fault.code()).isEqualTo(FaultCode.STORE_OUTCOME_UNKNOWN);
      assertThat(store.durableJournal()).isZero();
      assertThat(refusal(store)).isEqualTo(StoreFaults.givenUp().sentence());
      assertThat(store.durableJournal()).isZero();
      assertThat(TestStore.journal(store)).containsExactly(1L);
    }
    try (Store store = TestStore.open(folder)) {
      TestStore.book(store, "durable");
      assertThat(store.durableJournal()).isEqualTo(2);
    }
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theStationMayNotChangeWhatTheLedgerHolds() throws StationFault {
    try (Store store = TestStore.open(folder)) {
      TestStore.book(store, "stays");
      for (String sql :
          List.of(
              "UPDATE LEDGER.journal SET details = 'changed'",
              "DELETE FROM LEDGER.journal",
              "TRUNCATE TABLE LEDGER.journal",
              "DROP TABLE LEDGER.journal",
              "ALTER TABLE LEDGER.journal ADD COLUMN more INTEGER",
              "MERGE INTO LEDGER.journal (no, kind, subject, details, at, user_id)"
                  + " SELECT no, 'changed', subject, details, at, user_id FROM LEDGER.journal",
              "DROP SCHEMA LEDGER CASCADE",
              "ALTER USER STATION ADMIN TRUE",
              "SHUTDOWN")) {
        StationFault fault =
            catchThrowableOfType(
                StationFault.class, () -> store.write(tx -> StoreTx.of(tx).change(sql, p -> {})));
        assertThat(fault).as(sql).isNotNull();
      }
      List<String> kept =
          store.read(
              tx ->
                  StoreTx.of(tx)
                      .list("SELECT details FROM LEDGER.journal", row -> row.getString("details")));
      assertThat(kept).containsExactly("stays");
    }
  }

  @Test
  void numbersHaveNoHoleUnderSixteenWritersOfWhichSomeGiveUp() throws Exception {
    long seed = new SecureRandom().nextLong();
    try (Store store = TestStore.open(folder);
        var writers = Executors.newFixedThreadPool(16)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int writer = 0; writer < 16; writer++) {
        var random = new Random(seed + writer);
        work.add(() -> bookSome(store, random));
      }
      int booked = 0;
      for (Future<Integer> done : writers.invokeAll(work)) {
        booked += done.get();
      }
      assertThat(TestStore.journal(store))
          .as("seed %d", seed)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, booked).boxed().toList());
      assertThat(store.durableJournal()).isEqualTo(booked);
    }
  }

  @Test
  void anInterruptedThreadDoesNotBreakTheStore() throws Exception {
    try (Store store = TestStore.open(folder);
        var writer = Executors.newSingleThreadExecutor()) {
      for (int i = 0; i < 20; i++) {
        Future<?> work = writer.submit(() -> bookUntilInterrupted(store));
        Thread.sleep(i);
        work.cancel(true);
      }
      writer.submit(() -> book(store)).get();
    }
    TestStore.open(folder).close();
  }

  @Test
  void anInterruptedThreadThatReadsTheFileDoesNotBreakTheStore() throws Exception {
    TestStore.make(folder, 40);
    try (Store store = TestStore.open(folder)) {
      // Opened anew: what is read comes from the file.
      Thread.currentThread().interrupt();
      List<Long> read = TestStore.journal(store);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(read).hasSize(40);
      book(store);
    }
  }

  private static void bookUntilInterrupted(Store store) {
    while (!Thread.currentThread().isInterrupted()) {
      book(store);
    }
  }

  private static void book(Store store) {
    try {
      TestStore.book(store, "booking");
    } catch (StationFault fault) {
      assertThat(fault.getCause()).as("waiting for a connection").hasMessageContaining("nterrupt");
    }
  }

  @Test
  void aFileOfMostlyUnusedSpaceIsMadeSmallerAndKeepsEverything() throws Exception {
    TestStore.make(folder, 150);
    long before = Files.size(folder.resolve("kerf.mv.db"));
    StorePlace place = StorePlace.in(folder);
    var compaction = new Compaction(place, TestStore.KEY, 1);
    assertThat(compaction.pays()).isTrue();
    List<Double> told = new ArrayList<>();
    assertThat(compaction.run(watcher(told, false))).isTrue();
    assertThat(told).isSorted().allMatch(fraction -> fraction > 0 && fraction <= 1);
    assertThat(Files.size(folder.resolve("kerf.mv.db"))).isLessThan(before / 2);
    assertThat(compaction.pays()).isFalse();
    try (Store store = TestStore.open(folder)) {
      assertThat(TestStore.journal(store)).hasSize(150);
      TestStore.book(store, "goes on");
      assertThat(store.durableJournal()).isEqualTo(151);
    }
  }

  /** Whoever does not want to wait, and a disk without room for the copy, leave the store whole. */
  @Test
  void aFileThatIsNotMadeSmallerKeepsTheStoreOpen() throws Exception {
    TestStore.make(folder, 150);
    StorePlace place = StorePlace.in(folder);
    byte[] before = Files.readAllBytes(place.file());
    assertThat(new Compaction(place, TestStore.KEY, 1).run(watcher(new ArrayList<>(), true)))
        .isFalse();
    assertThat(place.ready().exists()).isFalse();
    assertThat(Files.readAllBytes(place.file())).isEqualTo(before);

    var random = new Random(1);
    PowerLossDisk disk = PowerLossDisk.insert("no-room", Map.of("kerf.mv.db", before), random);
    disk.fillAt(3);
    var full = new StorePlace(Path.of("/no-room"), PowerLossPath.SCHEME + ":");
    assertThat(new Compaction(full, TestStore.KEY, 1).run(OpeningWatcher.NOBODY)).isFalse();
    disk.makeRoom();
    try (Store store = Store.open(full, TestStore.KEY, TestStore.sessions(), "01")) {
      assertThat(TestStore.journal(store)).hasSize(150);
    }
    disk.remove();
  }

  private static OpeningWatcher watcher(List<Double> told, boolean enough) {
    return new OpeningWatcher() {
      @Override
      public void compacting(double fraction) {
        told.add(fraction);
      }

      @Override
      public boolean enough() {
        return enough;
      }
    };
  }

  private static int bookSome(Store store, Random random) throws StationFault {
    int booked = 0;
    for (int i = 0; i < 20; i++) {
      boolean givesUp = random.nextInt(3) == 0;
      try {
        store.write(
            tx -> {
              TestStore.writeJournal(StoreTx.of(tx), "booking");
              if (givesUp) {
                StoreTx.of(tx)
                    .numbered(
                        counter -> {
                          throw new GivesUp();
                        });
              }
              return 0;
            });
        booked++;
      } catch (GivesUp e) {
        assertThat(givesUp).isTrue();
      }
    }
    return booked;
  }

  private static final class GivesUp extends RuntimeException {}

  private static int setting(StoreTx tx, String name) {
    return tx.change("INSERT INTO setting (name, setting_value) VALUES (?, '')", p -> p.add(name));
  }

  private static List<String> settings(Store store) throws StationFault {
    return store.read(
        tx -> StoreTx.of(tx).list("SELECT name FROM setting", row -> row.getString("name")));
  }

  @Test
  void whatIsNotWantedAnyMoreIsStoppedInTheStore() throws Exception {
    var cancellation = new Cancellation();
    try (Store store = TestStore.open(folder);
        var other = Executors.newSingleThreadExecutor()) {
      Future<StationFault> reader =
          other.submit(
              () ->
                  catchThrowableOfType(
                      StationFault.class, () -> cancellation.during(() -> endless(store))));
      while (!reader.isDone()) {
        cancellation.cancel();
        Thread.onSpinWait();
      }
      assertThat(reader.get().code()).isEqualTo(FaultCode.READ_NOT_WANTED);
      // The connection is as good as before.
      assertThat(TestStore.journal(store)).isEmpty();
    }
  }

  /** Years of counting. */
  private static Long endless(Store store) throws StationFault {
    return store.read(
        tx ->
            StoreTx.of(tx)
                .number(
                    "SELECT COUNT(*) FROM SYSTEM_RANGE(1, ?) a, SYSTEM_RANGE(1, 1000000) b"
                        + " WHERE MOD(a.x + b.x, 7) = 9",
                    p -> p.add(1_000_000L)));
  }

  @Test
  void whatReadsHasALimitOfTimeUnlessItLooksThroughTheWholeStore() throws Exception {
    String limit =
        "SELECT CAST(setting_value AS BIGINT) FROM INFORMATION_SCHEMA.SETTINGS"
            + " WHERE setting_name = 'QUERY_TIMEOUT'";
    try (Store store = TestStore.open(folder)) {
      assertThat(store.<Long>read(tx -> StoreTx.of(tx).number(limit, p -> {}))).isEqualTo(10_000);
      assertThat(store.<Long>survey(tx -> StoreTx.of(tx).number(limit, p -> {}))).isZero();
    }
  }
}
