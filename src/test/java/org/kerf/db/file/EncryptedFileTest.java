package org.kerf.db.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.Store;
import org.kerf.db.TestStore;
import org.kerf.db.opening.StoreFile;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Snapshot;

/** The store's file through our encryption and through H2's own. */
class EncryptedFileTest {

  private static final int BLOCK = 4096;
  private static final int MOST = 20_000;
  private static final int GROWN = 3_000;

  @TempDir Path folder;

  @Test
  void itHoldsWhatH2ReadsThroughItsOwnEncryption() throws Exception {
    TestStore.make(folder, 10);
    StorePlace place = StorePlace.in(folder);
    String look = EncryptedFile.look(place.database(), TestStore.KEY);
    try (FileChannel mine = FilePath.get(look + place.database()).open("r");
        FileChannel theirs = byH2(place.database())) {
      assertThat(mine.size()).isEqualTo(theirs.size()).isGreaterThan(100_000);
      assertThat(read(mine, 0, (int) mine.size())).isEqualTo(read(theirs, 0, (int) mine.size()));
      assertThatThrownBy(() -> mine.write(ByteBuffer.allocate(BLOCK), 0))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> mine.truncate(0)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void itWritesWhatH2WouldHaveWritten() throws Exception {
    FilePath one = emptyFile("mine");
    FilePath other = FilePath.get(folder.resolve("theirs").toString());
    StoreFile.copy(one, other);
    var random = new Random(5);
    try (FileChannel mine = byUs(one);
        FileChannel theirs = byH2(other)) {
      for (int i = 0; i < 1_000; i++) {
        long end = mine.size() / BLOCK;
        if (random.nextInt(20) == 0) {
          long to = random.nextLong(end + 1) * BLOCK;
          mine.truncate(to);
          theirs.truncate(to);
        } else {
          byte[] bytes = new byte[(1 + random.nextInt(5)) * BLOCK];
          random.nextBytes(bytes);
          long at = (random.nextInt(3) == 0 ? random.nextLong(end + 1) : end) * BLOCK;
          mine.write(ByteBuffer.wrap(bytes), at);
          theirs.write(ByteBuffer.wrap(bytes), at);
        }
        assertThat(mine.size()).isEqualTo(theirs.size());
        compareSome(mine, theirs, random);
      }
      assertThatThrownBy(() -> mine.write(ByteBuffer.allocate(1), 0))
          .isInstanceOf(IOException.class);
    }
    assertThat(Files.readAllBytes(Path.of(one.toString())))
        .isEqualTo(Files.readAllBytes(Path.of(other.toString())));
  }

  @Test
  void whoReadsWhileItGrowsFindsWhatWasWritten() throws Exception {
    FilePath file = emptyFile("growing");
    var written = new AtomicLong();
    try (FileChannel channel = byUs(file);
        ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Future<Long> read =
          reader.submit(
              () -> {
                var random = new Random(7);
                long seen = 0;
                for (long blocks = 0; blocks < GROWN; blocks = written.get()) {
                  long number = blocks == 0 ? 0 : blocks - 1 - random.nextLong(Math.min(blocks, 6));
                  if (blocks > 0) {
                    assertThat(read(channel, number * BLOCK, BLOCK)).containsOnly((byte) number);
                    seen++;
                  }
                }
                return seen;
              });
      while (written.get() < GROWN) {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) written.get());
        channel.write(ByteBuffer.wrap(block), written.get() * BLOCK);
        written.incrementAndGet();
      }
      assertThat(read.get()).isPositive();
    }
  }

  /** As H2 begins an encrypted file: with its mark and a salt. */
  private FilePath emptyFile(String name) throws IOException {
    FilePath file = FilePath.get(folder.resolve(name).toString());
    try (FileChannel made = byH2(file)) {
      assertThat(made.size()).isZero();
    }
    return file;
  }

  private static FileChannel byH2(FilePath file) throws IOException {
    byte[] secret = FilePathEncrypt.getPasswordBytes(TestStore.KEY.filePassword().toCharArray());
    return new FileEncrypt("store", secret, file.open("rw"));
  }

  private static FileChannel byUs(FilePath file) throws IOException {
    return FilePath.get(EncryptedFile.open(file, TestStore.KEY) + file).open("rw");
  }

  private static void compareSome(FileChannel mine, FileChannel theirs, Random random)
      throws IOException {
    long size = mine.size();
    if (size > 0) {
      long at = random.nextLong(size);
      int length = (int) Math.min(1 + random.nextInt(MOST), size - at);
      assertThat(read(mine, at, length)).as("at %d", at).isEqualTo(read(theirs, at, length));
    }
    assertThat(mine.read(ByteBuffer.allocate(1), size)).isEqualTo(-1);
  }

  private static byte[] read(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      assertThat(file.read(bytes, at + bytes.position())).isPositive();
    }
    return bytes.array();
  }

  @Test
  void aSnapshotStaysAsItWasWhileMoreIsBooked() throws Exception {
    TestStore.make(folder, 3);
    try (Store store = TestStore.open(folder)) {
      TestStore.book(store, "fourth");
      try (Snapshot before = store.snapshot()) {
        for (int i = 0; i < 30; i++) {
          TestStore.book(store, "later");
        }
        assertThat(journal(before)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(before.differences(done -> {})).isEmpty();
        try (Snapshot after = store.snapshot()) {
          assertThat(journal(after)).hasSize(34);
        }
      }
      TestStore.book(store, "last");
    }
    try (Store store = TestStore.open(folder)) {
      assertThat(TestStore.journal(store)).hasSize(35);
    }
  }

  private static List<Long> journal(Snapshot snapshot) throws Exception {
    return snapshot.read(
        tx ->
            StoreTx.of(tx)
                .list("SELECT no FROM LEDGER.journal ORDER BY no", row -> row.getLong("no")));
  }
}
