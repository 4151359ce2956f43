package org.kerf.db.opening;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.kerf.db.file.DiskSpace;
import org.kerf.db.file.OrderedWrites;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back the space of what was written over. The store only ever grows at its end while it is
 * open (see the decision on durability), so when most of it is no longer live, what is live is
 * written to a file of its own and put in its place: H2's own way of moving chunks inside the file
 * does not survive a power cut. Small stores when they close and nobody waits, large ones when they
 * open. A store is whole without it: where there is no room, or anything else fails, it stays as it
 * is.
 */
public final class Compaction {

  private static final long PAYS_FROM_BYTES = 64L << 20;
  private static final int PAYS_FROM_TIMES = 4;

  /** A file that was just made smaller has a few; the newest chunk is never listed. */
  private static final int PAYS_FROM_CHUNKS = 100;

  /** What is written while the station closes: about a second. */
  private static final long SOON_DONE = 32L << 20;

  /** What the disk must have left beside the copy. */
  private static final long ROOM = 64L << 20;

  private static final int HEXADECIMAL = 16;
  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

  private final StorePlace place;
  private final StoreKey key;
  private final long fromBytes;

  Compaction(StorePlace place, StoreKey key) {
    this(place, key, PAYS_FROM_BYTES);
  }

  public Compaction(StorePlace place, StoreKey key, long fromBytes) {
    this.place = place;
    this.key = key;
    this.fromBytes = fromBytes;
  }

  /** What a file holds. */
  private record Content(int chunks, long live) {}

  /** Whether the file is large and mostly space that is no longer used. */
  public boolean pays() {
    return liveIfItPays().isPresent();
  }

  /** What is live, if the file is large and mostly no longer used. */
  private OptionalLong liveIfItPays() {
    long size = place.database().size();
    if (size < fromBytes) {
      return OptionalLong.empty();
    }
    Content content = content();
    return content.chunks() > PAYS_FROM_CHUNKS && size > PAYS_FROM_TIMES * content.live()
        ? OptionalLong.of(content.live())
        : OptionalLong.empty();
  }

  private Content content() {
    try (MVStore store = reading()) {
      List<String> chunks = chunks(store.getLayoutMap());
      return new Content(chunks.size(), chunks.stream().mapToLong(Compaction::aliveBytesOf).sum());
    }
  }

  /**
   * Makes the store's file smaller if that pays and there is room; nobody has it open.
   *
   * @return whether it was made smaller
   */
  public boolean run(OpeningWatcher watcher) {
    return run(watcher, Long.MAX_VALUE);
  }

  /** As {@link #run}, if it is soon done. */
  boolean runIfShort() {
    return run(OpeningWatcher.NOBODY, SOON_DONE);
  }

  private boolean run(OpeningWatcher watcher, long mostLive) {
    try {
      OptionalLong live = liveIfItPays();
      if (live.isEmpty() || live.getAsLong() > mostLive || !hasRoom(live.getAsLong())) {
        return false;
      }
      writeLiveData(watcher, live.getAsLong());
      StoreFile.putInPlace(place);
      return true;
    } catch (IOException | MVStoreException | DbException e) {
      LOG.info("the store's file stays as large as it is", e);
      place.ready().delete();
      OrderedWrites.forgetFailure(place.ready());
      return false;
    }
  }

  private boolean hasRoom(long live) {
    OptionalLong free = DiskSpace.free(place.folder());
    return free.isEmpty() || free.getAsLong() > live + ROOM;
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

  private void writeLiveData(OpeningWatcher watcher, long live) {
    FilePath ready = place.ready();
    ready.delete();
    try (MVStore store = reading();
        OrderedWrites.Watching _ =
            OrderedWrites.watch(ready, at -> tell(watcher, (double) at / Math.max(1, live)))) {
      MVStore.compact(
          place.ordered(place.database()), place.ordered(ready), false, store.getFileStore());
    }
  }

  private static void tell(OpeningWatcher watcher, double fraction) {
    watcher.compacting(Math.min(1, fraction));
    if (watcher.enough()) {
      throw new MVStoreException(DataUtils.ERROR_CLOSED, "nobody wants to wait for it");
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
