package org.kerf.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.kerf.kernel.StationFault;

/**
 * Gives back the space of what was written over. The store only ever grows at its end while it is
 * open (see the decision on durability), so when it opens and most of it is no longer alive, a copy
 * is made smaller by H2 and put in its place: H2's own way of moving chunks inside the file does
 * not survive a power cut.
 */
final class Compaction {

  private static final long PAYS_FROM_BYTES = 64L << 20;
  private static final int PAYS_FROM_TIMES = 4;

  /** A file that was just made smaller has a few; the newest chunk is never listed. */
  private static final int PAYS_FROM_CHUNKS = 100;

  private static final int HEXADECIMAL = 16;

  private final StorePlace place;
  private final StoreKey key;
  private final long fromBytes;

  Compaction(StorePlace place, StoreKey key) {
    this(place, key, PAYS_FROM_BYTES);
  }

  Compaction(StorePlace place, StoreKey key, long fromBytes) {
    this.place = place;
    this.key = key;
    this.fromBytes = fromBytes;
  }

  /** Whether the file is large and mostly space that is no longer used. */
  boolean pays() throws StationFault {
    long size = place.database().size();
    if (size < fromBytes) {
      return false;
    }
    try (MVStore store = reading()) {
      List<String> chunks = chunks(store.getLayoutMap());
      long alive = chunks.stream().mapToLong(Compaction::aliveBytesOf).sum();
      return chunks.size() > PAYS_FROM_CHUNKS && size > PAYS_FROM_TIMES * alive;
    } catch (MVStoreException e) {
      throw StoreFaults.damaged(place, e);
    }
  }

  private static List<String> chunks(Map<String, String> layout) {
    return layout.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("chunk."))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** H2 writes a chunk's live bytes only where they differ from all its bytes. */
  private static long aliveBytesOf(String chunk) {
    long all = 0;
    for (String field : chunk.split(",", -1)) {
      if (field.startsWith("liveMax:")) {
        return Long.parseLong(field.substring("liveMax:".length()), HEXADECIMAL);
      }
      if (field.startsWith("max:")) {
        all = Long.parseLong(field.substring("max:".length()), HEXADECIMAL);
      }
    }
    return all;
  }

  /** Makes the copy of the store that lies in the ready file smaller; it is not in place yet. */
  void compactReady() throws StationFault {
    try (Connection owner =
            DriverManager.getConnection(
                place.compactUrl(), StoreFile.ADMIN, key.login(StoreFile.ADMIN));
        Statement statement = owner.createStatement()) {
      statement.execute("SHUTDOWN COMPACT");
    } catch (SQLException e) {
      throw StoreFaults.notCompacted(place, e);
    }
  }

  private MVStore reading() {
    return new MVStore.Builder()
        .fileName(place.ordered(place.database()))
        .encryptionKey(key.filePassword().toCharArray())
        .readOnly()
        .open();
  }
}
