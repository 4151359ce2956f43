package org.kerf.db.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import org.kerf.kernel.StationFault;

/**
 * Keeps every other station off the data folder, in this process and in others, from before the
 * first look at the store until after its last byte. The operating system lets go of it when the
 * process dies.
 *
 * <p>The file says "closed" while the store lies there whole and forced, and nothing while it is
 * open. This is never forced: it tells what the memory of the operating system holds, and goes with
 * it.
 */
public final class StoreLock implements AutoCloseable {

  static final String NAME = "kerf.lock";

  private static final byte[] CLOSED = "closed\n".getBytes(StandardCharsets.US_ASCII);

  private final FileChannel channel;
  private final boolean wasClosed;

  private StoreLock(FileChannel channel, boolean wasClosed) {
    this.channel = channel;
    this.wasClosed = wasClosed;
  }

  public static StoreLock take(StorePlace place) throws StationFault, IOException {
    FileChannel channel = place.beside(NAME).open("rw");
    boolean taken = false;
    try {
      taken = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      throw StoreFaults.inUse(place, e);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    if (!taken) {
      throw StoreFaults.inUse(place, null);
    }
    boolean wasClosed = channel.size() == CLOSED.length;
    channel.truncate(0);
    return new StoreLock(channel, wasClosed);
  }

  /** Whether who had the store before closed it and all of it was forced. */
  public boolean wasClosed() {
    return wasClosed;
  }

  /** The store is closed and all of it was forced. */
  public void sayClosed() throws IOException {
    channel.write(ByteBuffer.wrap(CLOSED), 0);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
