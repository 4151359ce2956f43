package org.kerf.db.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.store.fs.FilePath;

/**
 * Reads of a file that an interrupted thread does not close, and that the thread itself does. H2's
 * "async:" files hand each read to a thread of their own and wait for its answer: two changes of
 * thread for some hundred bytes, which on a busy machine are milliseconds.
 */
final class SteadyReads implements Closeable {

  /** So many read at the same time. */
  private static final int PLACES = 4;

  /** A file opened once, and who reads through it now. */
  private record Place(RandomAccessFile file, ReentrantLock taken) {}

  private final Place[] places;

  private SteadyReads(Place[] places) {
    this.places = places;
  }

  /**
   * Reads beside an open file; none of a file that is not the operating system's.
   *
   * @param file as H2 has it open
   */
  static Optional<SteadyReads> of(FilePath file) throws IOException {
    String name = file.toString();
    return name.startsWith(StorePlace.UNINTERRUPTED)
        ? Optional.of(opened(name.substring(StorePlace.UNINTERRUPTED.length())))
        : Optional.empty();
  }

  private static SteadyReads opened(String name) throws IOException {
    var places = new Place[PLACES];
    var reads = new SteadyReads(places);
    try {
      for (int i = 0; i < PLACES; i++) {
        places[i] = new Place(new RandomAccessFile(name, "r"), new ReentrantLock());
      }
      return reads;
    } catch (IOException e) {
      reads.close();
      throw e;
    }
  }

  /** As {@link java.nio.channels.FileChannel#read(ByteBuffer, long)}. */
  int read(ByteBuffer into, long at) throws IOException {
    Place place = places[(int) (Thread.currentThread().threadId() % PLACES)];
    place.taken.lock();
    try {
      place.file.seek(at);
      if (!into.hasArray()) {
        byte[] bytes = new byte[into.remaining()];
        int read = place.file.read(bytes);
        into.put(bytes, 0, Math.max(0, read));
        return read;
      }
      int read =
          place.file.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
      into.position(into.position() + Math.max(0, read));
      return read;
    } finally {
      place.taken.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    for (Place place : places) {
      if (place != null) {
        place.file.close();
      }
    }
  }
}
