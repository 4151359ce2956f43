package org.kerf.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import org.kerf.kernel.StationFault;

/**
 * Keeps every other station off the data folder, in this process and in others, from before the
 * first look at the store until after its last byte. The operating system lets go of it when the
 * process dies.
 */
final class StoreLock implements AutoCloseable {

  private static final String NAME = "kerf.lock";

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  static StoreLock take(StorePlace place) throws StationFault, IOException {
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
    return new StoreLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
