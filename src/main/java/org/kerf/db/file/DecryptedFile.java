package org.kerf.db.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.kerf.db.key.StoreKey;

/**
 * A store's file as H2 sees it below its encryption, for reading it beside the store that has it
 * open. The open store only writes at its end, so whoever opens this finds the store as it lay on
 * the disk at that moment, and as it stays however much is booked meanwhile.
 *
 * <p>Public only because H2 makes its paths by reflection.
 */
public final class DecryptedFile extends FilePathWrapper {

  private static final String SCHEME = "decrypted";

  private static final int BLOCK = ReadCipher.BLOCK;
  private static final int SALT_AT = 10;
  private static final int SALT = 8;

  /** Blocks that are read in one go: what follows is mostly wanted next. */
  private static final int STRETCH = 4;

  /** Stretches that are kept: 16 MiB. */
  private static final int KEPT = 1 << 10;

  /** The keys of files that may be read; H2 makes its paths itself, so there is no other place. */
  private static final Map<String, StoreKey> KEYS = new ConcurrentHashMap<>();

  /** Each look has a number in its name: H2 opens a name once, and finds it as it was then. */
  private static final AtomicLong LOOKS = new AtomicLong();

  /**
   * Lets a file be read.
   *
   * @param file the encrypted one
   * @return what comes before the file's name, for one look at it
   */
  static String admit(FilePath file, StoreKey key) {
    FilePath.register(new DecryptedFile());
    KEYS.put(file.toString(), key);
    return SCHEME + ':' + LOOKS.incrementAndGet() + ':';
  }

  @Override
  protected String getPrefix() {
    return name.substring(0, startOfBase(name));
  }

  @Override
  protected FilePath unwrap(String fileName) {
    return FilePath.get(fileName.substring(startOfBase(fileName)));
  }

  private static int startOfBase(String name) {
    return name.indexOf(':', SCHEME.length() + 1) + 1;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public long size() {
    return whole(getBase().size());
  }

  @Override
  public boolean canWrite() {
    return false;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    StoreKey key = KEYS.get(getBase().toString());
    if (key == null) {
      throw new IOException("nobody let this file be read: " + getBase());
    }
    return new Channel(getBase(), key);
  }

  /** In whole blocks and without the encryption's own first one, as {@link OrderedWrites} does. */
  private static long whole(long bytes) {
    return Math.max(0, bytes / BLOCK - 1) * BLOCK;
  }

  /** Decrypted bytes; never changed. */
  private static final class Stretch {

    private final long number;
    private final byte[] bytes;

    Stretch(long number, byte[] bytes) {
      this.number = number;
      this.bytes = bytes;
    }
  }

  @SuppressWarnings(
      "UnsynchronizedOverridesSynchronized") // It has no position that two could move.
  private static final class Channel extends FileBaseDefault {

    private final FileChannel base;
    private final Optional<SteadyReads> reads;
    private final ThreadLocal<ReadCipher> ciphers;
    private final long size;
    private final AtomicReferenceArray<Stretch> kept = new AtomicReferenceArray<>(KEPT);

    Channel(FilePath file, StoreKey key) throws IOException {
      this.base = file.open("r");
      this.reads = SteadyReads.of(file);
      this.size = whole(base.size());
      ByteBuffer salt = ByteBuffer.allocate(SALT);
      readFully(salt, SALT_AT);
      this.ciphers = ThreadLocal.withInitial(() -> new ReadCipher(key, salt.array()));
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
      int wanted = (int) Math.min(into.remaining(), size - at);
      if (wanted <= 0) {
        return -1;
      }
      long next = at;
      for (int left = wanted; left > 0; ) {
        byte[] bytes = stretch(next / (STRETCH * BLOCK));
        int from = (int) (next % (STRETCH * BLOCK));
        int count = Math.min(left, bytes.length - from);
        if (count <= 0) {
          throw new IOException("the file ends before " + next);
        }
        into.put(bytes, from, count);
        next += count;
        left -= count;
      }
      return wanted;
    }

    private byte[] stretch(long number) throws IOException {
      int place = (int) (number % KEPT);
      Stretch there = kept.get(place);
      if (there != null && there.number == number) {
        return there.bytes;
      }
      long first = number * STRETCH;
      int count = (int) Math.min(STRETCH, size / BLOCK - first);
      ByteBuffer bytes = ByteBuffer.allocate(count * BLOCK);
      readFully(bytes, (first + 1) * BLOCK);
      ReadCipher cipher = ciphers.get();
      for (int i = 0; i < count; i++) {
        cipher.decrypt(first + i, bytes.array(), i * BLOCK);
      }
      kept.set(place, new Stretch(number, bytes.array()));
      return bytes.array();
    }

    private void readFully(ByteBuffer into, long at) throws IOException {
      while (into.hasRemaining()) {
        long next = at + into.position();
        int read = reads.isPresent() ? reads.get().read(into, next) : base.read(into, next);
        if (read <= 0) {
          throw new IOException("the file ends at " + next);
        }
      }
    }

    /** As it was at the opening. */
    @Override
    public long size() {
      return size;
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
      throw new IOException("this is only read");
    }

    @Override
    public void force(boolean metaData) {}

    @Override
    protected void implTruncate(long size) throws IOException {
      throw new IOException("this is only read");
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      return new NoLock(this, position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      if (reads.isPresent()) {
        reads.get().close();
      }
      base.close();
    }
  }
}
