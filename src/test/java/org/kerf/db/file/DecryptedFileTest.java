package org.kerf.db.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.Store;
import org.kerf.db.TestStore;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Snapshot;

class DecryptedFileTest {

  private static final int MOST = 20_000;

  @TempDir Path folder;

  @Test
  void itHoldsWhatH2ReadsThroughItsOwnEncryption() throws Exception {
    TestStore.make(folder, 10);
    StorePlace place = StorePlace.in(folder);
    String look = DecryptedFile.admit(place.database(), TestStore.KEY);
    byte[] secret = FilePathEncrypt.getPasswordBytes(TestStore.KEY.filePassword().toCharArray());
    try (FileChannel mine = FilePath.get(look + place.database()).open("r");
        var theirs = new FileEncrypt("store", secret, place.database().open("r"))) {
      assertThat(mine.size()).isEqualTo(theirs.size()).isGreaterThan(100_000);
      assertThat(read(mine, 0, (int) mine.size())).isEqualTo(read(theirs, 0, (int) mine.size()));
      var random = new Random(5);
      for (int i = 0; i < 200; i++) {
        long at = random.nextLong(mine.size() - 1);
        int length = (int) Math.min(1 + random.nextInt(MOST), mine.size() - at);
        assertThat(read(mine, at, length)).as("at %d", at).isEqualTo(read(theirs, at, length));
      }
      assertThat(mine.read(ByteBuffer.allocate(1), mine.size())).isEqualTo(-1);
      assertThatThrownBy(() -> mine.write(ByteBuffer.allocate(1), 0))
          .isInstanceOf(IOException.class);
    }
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
