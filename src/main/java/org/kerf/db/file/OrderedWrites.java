package org.kerf.db.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file layer below H2's encryption that keeps a power cut from leaving a chunk whose inside is
 * torn. H2 writes its changes as chunks, each in one piece, and after a crash takes the newest
 * chunk whose first and last bytes are whole; it has no checksum over what lies between. A chunk
 * that was under way when the power went, with both ends on the disk and a hole in the middle,
 * would be taken for good, and with it go older rows that were copied into it.
 *
 * <p>So the last sector of a chunk, with the chunk's footer, is written only once all before it was
 * forced. And before a chunk is written over space that an older one has left, whatever made that
 * one needless is forced. H2's header is written only once the chunk that it names was: when H2
 * closes it writes a last chunk and a header that says "closed cleanly" in one go, and if only the
 * header came through, H2 looked no further and went back to a chunk of long ago. What a cut left
 * of a block at the end of the file is hidden.
 *
 * <p>A file of which a write or a force failed takes no more writes and can be read only, until its
 * store is opened again. After a force that failed, Linux drops what it could not write, still
 * shows it to whoever reads, and lets the next force succeed: whatever is written then builds on
 * bytes that are not on the disk.
 *
 * <p>Public only because H2 makes its paths by reflection.
 */
public final class OrderedWrites extends FilePathWrapper {

  static final String SCHEME = "ordered";

  private static final long BLOCK = 4096;

  /** The encryption's own header and both copies of H2's, each a block, written in place. */
  private static final long HEADERS = 3 * BLOCK;

  /** What a disk writes as a whole; H2's footer is shorter. */
  private static final int SECTOR = 512;

  /** What failed first, of each file; H2 makes its paths itself, so there is no other place. */
  private static final Map<String, IOException> FAILURES = new ConcurrentHashMap<>();

  /** Receives how far a file is written. */
  private static final Map<String, LongConsumer> WATCHERS = new ConcurrentHashMap<>();

  /** Told before the failure of a write reaches H2. */
  private static final Map<String, Runnable> WHEN_FAILED = new ConcurrentHashMap<>();

  /** The files that are open, for those that read their bytes beside H2. */
  private static final Map<String, FileChannel> OPEN = new ConcurrentHashMap<>();

  static void register() {
    FilePath.register(new OrderedWrites());
  }

  /** Why a file below this layer takes no more writes, if it does not. */
  public static Optional<IOException> failureOf(FilePath file) {
    return Optional.ofNullable(FAILURES.get(file.toString()));
  }

  /**
   * Tells of each write where it ends, until the watching is closed; what the watcher throws fails
   * the write.
   */
  public static Watching watch(FilePath file, LongConsumer watcher) {
    WATCHERS.put(file.toString(), watcher);
    return () -> WATCHERS.remove(file.toString());
  }

  /**
   * Tells of each write that fails or is refused before H2 learns of it, on the thread that wrote,
   * until the watching is closed.
   */
  public static Watching whenFailed(FilePath file, Runnable then) {
    WHEN_FAILED.put(file.toString(), then);
    return () -> WHEN_FAILED.remove(file.toString(), then);
  }

  /** A file is watched. */
  public interface Watching extends AutoCloseable {
    @Override
    void close();
  }

  /** A file that H2 has open. */
  public static Optional<FileChannel> opened(FilePath file) {
    return Optional.ofNullable(OPEN.get(file.toString()));
  }

  /** From now on a file takes no more writes. */
  public static void stopWriting(FilePath file, IOException why) {
    FAILURES.putIfAbsent(file.toString(), why);
  }

  /** Lets a file be written again; only for whoever has it alone and makes it whole first. */
  public static void forgetFailure(FilePath file) {
    FAILURES.remove(file.toString());
  }

  @Override
  public boolean canWrite() {
    return failureOf(getBase()).isEmpty() && super.canWrite();
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel base = getBase().open(mode);
    try {
      return new Channel(getBase().toString(), base, SteadyReads.of(getBase()));
    } catch (IOException e) {
      base.close();
      throw e;
    }
  }

  private static final class Channel extends FileBaseDefault {

    private final String file;
    private final FileChannel base;
    private final Optional<SteadyReads> reads;
    private boolean unforced;

    Channel(String file, FileChannel base, Optional<SteadyReads> reads) {
      this.file = file;
      this.base = base;
      this.reads = reads;
      OPEN.put(file, base);
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
      int length = from.remaining();
      if (at >= HEADERS && length > SECTOR) {
        if (unforced && at < base.size()) {
          force(false);
        }
        int end = from.limit();
        from.limit(end - SECTOR);
        writeFully(from, at);
        force(false);
        from.limit(end);
        writeFully(from, at + length - SECTOR);
      } else {
        if (unforced && at < HEADERS) {
          force(false);
        }
        writeFully(from, at);
      }
      unforced = true;
      LongConsumer watcher = WATCHERS.get(file);
      if (watcher != null && at >= HEADERS) {
        watcher.accept(at + length);
      }
      return length;
    }

    private void writeFully(ByteBuffer from, long at) throws IOException {
      unlessFailed(
          () -> {
            long next = at;
            while (from.hasRemaining()) {
              next += base.write(from, next);
            }
          });
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
      unlessFailed(() -> base.force(metaData));
      unforced = false;
    }

    /** Something done to the file. */
    private interface Action {
      void run() throws IOException;
    }

    private void unlessFailed(Action action) throws IOException {
      IOException before = FAILURES.get(file);
      if (before != null) {
        tellOfFailure();
        throw new IOException("this file failed before and takes no more writes", before);
      }
      try {
        action.run();
      } catch (IOException e) {
        FAILURES.putIfAbsent(file, e);
        tellOfFailure();
        throw e;
      }
    }

    private void tellOfFailure() {
      Runnable told = WHEN_FAILED.get(file);
      if (told != null) {
        told.run();
      }
    }

    /** Positional reads share no state with writes, and must not wait for a force. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int read(ByteBuffer into, long at) throws IOException {
      return reads.isPresent() ? reads.get().read(into, at) : base.read(into, at);
    }

    /**
     * In whole blocks, as H2 writes them. The encryption takes any other size for its mark of a
     * last block that is not full and cuts one block off the end: the last bytes of the chunk
     * before a torn one.
     */
    @Override
    public long size() throws IOException {
      return base.size() / BLOCK * BLOCK;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      unlessFailed(() -> base.truncate(size));
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      return new NoLock(this, position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      OPEN.remove(file, base);
      if (reads.isPresent()) {
        reads.get().close();
      }
      base.close();
    }
  }
}
