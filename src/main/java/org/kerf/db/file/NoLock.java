package org.kerf.db.file;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/**
 * What H2 gets for a lock. {@link StoreLock} keeps others out. On Windows a lock of H2's would keep
 * {@link SteadyReads} out as well, and one Java may not lock a file twice, as H2 wants it when it
 * writes what is live to another file.
 */
final class NoLock extends FileLock {

  NoLock(FileChannel channel, long position, long size, boolean shared) {
    super(channel, position, size, shared);
  }

  @Override
  public boolean isValid() {
    return true;
  }

  @Override
  public void release() {}
}
