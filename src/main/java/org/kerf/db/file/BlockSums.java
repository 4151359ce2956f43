package org.kerf.db.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;
import org.kerf.kernel.Cancellation;

/**
 * A checksum of every block of the store's file, in a file beside it. Neither H2 nor its encryption
 * has one over what it stores: a flipped bit garbles sixteen bytes, and a name or a length that is
 * read afterwards may be another without a word.
 *
 * <p>The open store only writes at its end (see the decision on durability), so a block never
 * changes once what was written after it was forced. {@link #seal} adds the blocks up to there; it
 * costs no booking anything. The sums belong to one file, identified by the salt of its encryption;
 * they are forgotten when another takes its place, which may have the same salt. Its first three
 * blocks are headers, written in place, with checksums of their own.
 */
public final class BlockSums {

  public static final String NAME = "kerf.sums";

  private static final int BLOCK = 4096;
  private static final int HEADERS = 3;
  private static final int SALT_AT = 10;
  private static final int SALT = 8;
  private static final long MAGIC = 0x4B45_5246_5355_4D31L;
  private static final int HEAD = 4 * Long.BYTES;
  private static final int SUM = Integer.BYTES;

  /** Blocks that are read in one go. */
  private static final int STRETCH = 256;

  private static final int MOST_LISTED = 10;

  private final FilePath sums;
  private final FileChannel store;

  /**
   * @param store the store's file, open for reading at least
   */
  public BlockSums(StorePlace place, FileChannel store) {
    this.sums = place.beside(NAME);
    this.store = store;
  }

  /** Another file was put in the store's place. */
  public static void forget(StorePlace place) {
    place.beside(NAME).delete();
  }

  /**
   * Adds the sums of the blocks that have none yet.
   *
   * @param bytes all of the file below this was forced, and is never written again
   */
  public void seal(long bytes) throws IOException {
    long end = Math.min(bytes, store.size()) / BLOCK;
    try (FileChannel out = sums.open("rw")) {
      long first = sealed(out);
      if (end <= first) {
        return;
      }
      for (long at = first; at < end; at += STRETCH) {
        int[] found = sumsOf(at, (int) Math.min(STRETCH, end - at));
        ByteBuffer bytesOfSums = ByteBuffer.allocate(found.length * SUM);
        Arrays.stream(found).forEach(bytesOfSums::putInt);
        write(out, bytesOfSums.flip(), position(at));
      }
      out.force(false);
      write(out, head(end), 0);
    }
  }

  /** Where the file is not as it was written, each in a sentence; not all if cancelled. */
  public List<String> differences() throws IOException {
    if (!sums.exists()) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    boolean wanted = true;
    try (FileChannel in = sums.open("r")) {
      long end = Math.min(sealed(in), store.size() / BLOCK);
      for (long at = HEADERS; at < end && wanted && found.size() < MOST_LISTED; at += STRETCH) {
        wanted = Cancellation.current().filter(Cancellation::cancelled).isEmpty();
        compare(in, at, (int) Math.min(STRETCH, end - at), found);
      }
    }
    return found;
  }

  private void compare(FileChannel in, long first, int count, List<String> found)
      throws IOException {
    ByteBuffer kept = ByteBuffer.allocate(count * SUM);
    in.read(kept, position(first));
    kept.flip();
    int[] now = sumsOf(first, count);
    for (int i = 0; i < now.length && kept.remaining() >= SUM; i++) {
      if (kept.getInt() != now[i] && found.size() < MOST_LISTED) {
        found.add("The store's file is not as it was written: block " + (first + i) + ".");
      }
    }
  }

  private static long position(long block) {
    return HEAD + block * SUM;
  }

  private int[] sumsOf(long first, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count * BLOCK);
    long at = first * BLOCK;
    while (bytes.hasRemaining()) {
      int read = store.read(bytes, at + bytes.position());
      if (read <= 0) {
        throw new IOException("the store's file ends at " + (at + bytes.position()));
      }
    }
    int[] found = new int[count];
    var crc = new CRC32C();
    for (int i = 0; i < count; i++) {
      crc.reset();
      crc.update(bytes.array(), i * BLOCK, BLOCK);
      found[i] = (int) crc.getValue();
    }
    return found;
  }

  /**
   * The file's first blocks with the salt that the sums were made for; empty if there are no sums,
   * or the file has that salt. A file whose salt is garbled can be read with its key again like
   * this.
   */
  public static Optional<ByteBuffer> headersWithItsSalt(StorePlace place, FileChannel store)
      throws IOException {
    FilePath sums = place.beside(NAME);
    if (!sums.exists() || store.size() < (long) HEADERS * BLOCK) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    try (FileChannel in = sums.open("r")) {
      if (in.read(head, 0) < HEAD || head.flip().getLong() != MAGIC) {
        return Optional.empty();
      }
    }
    byte[] salt = new byte[SALT];
    head.get(salt);
    if (head.getLong(HEAD - Long.BYTES) != crcOfHead(head)) {
      return Optional.empty();
    }
    ByteBuffer headers = ByteBuffer.allocate(HEADERS * BLOCK);
    store.read(headers, 0);
    byte[] found = new byte[SALT];
    headers.get(SALT_AT, found);
    if (Arrays.equals(found, salt)) {
      return Optional.empty();
    }
    return Optional.of(headers.put(SALT_AT, salt).rewind());
  }

  private static long crcOfHead(ByteBuffer head) {
    var crc = new CRC32C();
    crc.update(head.duplicate().position(0).limit(HEAD - Long.BYTES));
    return crc.getValue();
  }

  /** How many blocks have a sum; none but the headers if the sums are not of this file. */
  private long sealed(FileChannel in) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    int read = in.read(head, 0);
    if (read < HEAD) {
      return HEADERS;
    }
    long blocks = head.getLong(2 * Long.BYTES);
    return head.flip().equals(head(blocks)) ? blocks : HEADERS;
  }

  private ByteBuffer head(long blocks) throws IOException {
    ByteBuffer salt = ByteBuffer.allocate(SALT);
    store.read(salt, SALT_AT);
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    head.putLong(MAGIC).put(salt.array()).putLong(blocks);
    return head.putLong(crcOfHead(head)).flip();
  }

  private static void write(FileChannel out, ByteBuffer bytes, long at) throws IOException {
    long next = at;
    while (bytes.hasRemaining()) {
      next += out.write(bytes, next);
    }
  }
}
