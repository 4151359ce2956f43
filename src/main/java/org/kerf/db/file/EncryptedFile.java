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
import org.jspecify.annotations.Nullable;
import org.kerf.db.key.StoreKey;

/**
 * A store's file as H2 sees it below its encryption, read and written as H2's own encryption does
 * it, byte for byte, and many times as fast: it takes more than half of the time of a large store.
 * H2's own still makes the file and tells a wrong key.
 *
 * <p>The open store's file is one; each look at it beside the open store is another, for reading
 * only. As the open store only writes at its end, a look finds the store as it lay on the disk at
 * that moment, and as it stays however much is booked meanwhile.
 *
 * <p>Public only because H2 makes its paths by reflection.
 */
public final class EncryptedFile extends FilePathWrapper {

  private static final String SCHEME = "encrypted";

  /** Stands in the name of the open store's file, where a look has its number. */
  private static final long OPEN = 0;

  private static final int BLOCK = BlockCipher.BLOCK;
  private static final int SALT_AT = 10;
  private static final int SALT = 8;

  /** Blocks that are read in one go: what follows is mostly wanted next. */
  private static final int STRETCH = 4;

  /** Stretches that are kept: 16 MiB. */
  private static final int KEPT = 1 << 10;

  /** The keys of files that may be opened; H2 makes its paths itself: there is no other place. */
  private static final Map<String, StoreKey> KEYS = new ConcurrentHashMap<>();

  /** Each look has a number in its name: H2 opens a name once, and finds it as it was then. */
  private static final AtomicLong LOOKS = new AtomicLong(OPEN);

  /**
   * Lets a file be opened, to be read and written.
   *
   * @param file what lies below the encryption
   * @return what comes before the file's name
   */
  static String open(FilePath file, StoreKey key) {
    return admit(OPEN, file, key);
  }

  /** As {@link #open}, for one look at it as it lies there now. */
  static String look(FilePath file, StoreKey key) {
    return admit(LOOKS.incrementAndGet(), file, key);
  }

  private static String admit(long number, FilePath file, StoreKey key) {
    FilePath.register(new EncryptedFile());
    KEYS.put(file.toString(), key);
    return SCHEME + ':' + number + ':';
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

  private boolean isLook() {
    return !getPrefix().equals(SCHEME + ':' + OPEN + ':');
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
    return !isLook() && super.canWrite();
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    StoreKey key = KEYS.get(getBase().toString());
    if (key == null) {
      throw new IOException("nobody let this file be opened: " + getBase());
    }
    FileChannel base = getBase().open(isLook() ? "r" : mode);
    boolean opened = false;
    try {
      var channel = new Channel(base, SteadyReads.of(getBase()), key, !isLook());
      opened = true;
      return channel;
    } finally {
      if (!opened) {
        base.close();
      }
    }
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

    boolean holds(long wanted, int from) {
      return number == wanted && from < bytes.length;
    }
  }

  private static final class Channel extends FileBaseDefault {

    private final FileChannel base;
    private final Optional<SteadyReads> reads;
    private final boolean writable;
    private final ThreadLocal<BlockCipher> ciphers;
    private final AtomicReferenceArray<@Nullable Stretch> kept = new AtomicReferenceArray<>(KEPT);

    /** How often bytes that could have been kept were changed. */
    private final AtomicLong changes = new AtomicLong();

    private volatile long size;

    Channel(FileChannel base, Optional<SteadyReads> reads, StoreKey key, boolean writable)
        throws IOException {
      this.base = base;
      this.reads = reads;
      this.writable = writable;
      this.size = whole(base.size());
      ByteBuffer salt = ByteBuffer.allocate(SALT);
      readFully(salt, SALT_AT);
      this.ciphers = ThreadLocal.withInitial(() -> new BlockCipher(key, salt.array()));
    }

    /** Positional reads share no position, and must not wait for a write. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int read(ByteBuffer into, long at) throws IOException {
      int wanted = (int) Math.min(into.remaining(), size - at);
      if (wanted <= 0) {
        return -1;
      }
      long next = at;
      for (int left = wanted; left > 0; ) {
        int from = (int) (next % (STRETCH * BLOCK));
        byte[] bytes = stretch(next / (STRETCH * BLOCK), from);
        int count = Math.min(left, bytes.length - from);
        into.put(bytes, from, count);
        next += count;
        left -= count;
      }
      return wanted;
    }

    private byte[] stretch(long number, int from) throws IOException {
      int place = (int) (number % KEPT);
      Stretch there = kept.get(place);
      if (there != null && there.holds(number, from)) {
        return there.bytes;
      }
      long changed = changes.get();
      var read = new Stretch(number, decrypted(number));
      if (!read.holds(number, from)) {
        throw new IOException("the file ends before block " + (number * STRETCH + from / BLOCK));
      }
      // The first one holds H2's headers, which are written in place.
      if (number > 0) {
        kept.set(place, read);
        if (changes.get() != changed) {
          kept.compareAndSet(place, read, null);
        }
      }
      return read.bytes;
    }

    private byte[] decrypted(long number) throws IOException {
      long first = number * STRETCH;
      int count = Math.clamp(size / BLOCK - first, 0, STRETCH);
      ByteBuffer bytes = ByteBuffer.allocate(count * BLOCK);
      readFully(bytes, (first + 1) * BLOCK);
      BlockCipher cipher = ciphers.get();
      for (int i = 0; i < count; i++) {
        cipher.decrypt(first + i, bytes.array(), i * BLOCK);
      }
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

    @Override
    public long size() {
      return size;
    }

    /** In whole blocks, as H2 writes its chunks and headers. */
    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
      refuseLook();
      int length = from.remaining();
      if (at % BLOCK != 0 || length % BLOCK != 0) {
        throw new IOException("not whole blocks: " + length + " bytes at " + at);
      }
      ByteBuffer bytes = ByteBuffer.allocate(length).put(from).flip();
      BlockCipher cipher = ciphers.get();
      for (int done = 0; done < length; done += BLOCK) {
        cipher.encrypt((at + done) / BLOCK, bytes.array(), done);
      }
      try {
        for (long next = at + BLOCK; bytes.hasRemaining(); ) {
          next += base.write(bytes, next);
        }
      } finally {
        if (at < size && at + length > STRETCH * BLOCK) {
          forget();
        }
      }
      size = Math.max(size, at + length);
      return length;
    }

    private void refuseLook() throws IOException {
      if (!writable) {
        throw new IOException("this is only read");
      }
    }

    private void forget() {
      changes.incrementAndGet();
      for (int place = 0; place < KEPT; place++) {
        kept.set(place, null);
      }
    }

    @Override
    public void force(boolean metaData) throws IOException {
      base.force(metaData);
    }

    @Override
    protected void implTruncate(long to) throws IOException {
      refuseLook();
      if (to < size) {
        long blocks = Math.ceilDiv(to, (long) BLOCK);
        size = blocks * BLOCK;
        base.truncate((blocks + 1) * BLOCK);
        forget();
      }
    }

    @Override
    public FileLock tryLock(long position, long length, boolean shared) throws IOException {
      return writable
          ? base.tryLock(position, length, shared)
          : new NoLock(this, position, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      // Whoever still holds on to a closed store holds nothing of its file.
      forget();
      if (reads.isPresent()) {
        reads.get().close();
      }
      base.close();
    }
  }
}
