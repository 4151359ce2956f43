package org.kerf.db.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import org.kerf.db.seal.Hash;

/**
 * How far the store was when it was last on the disk, kept beside it in a file of its own. H2 opens
 * a file whose end is lost or damaged at the newest state that it can still read, without a word;
 * bookings that were acknowledged are gone then. A store that is behind its mark is therefore
 * refused. The mark is written after the checkpoint and never forced (it costs microseconds), so
 * after a power cut it may be behind the store, but never ahead of it.
 *
 * <p>A mark that can't be read says nothing: {@link JournalMark#NONE}.
 */
public final class WaterMark implements AutoCloseable {

  public static final String NAME = "kerf.mark";

  /** Two records, written in turn, so that a torn write spoils only the newer one. */
  private static final int RECORDS = 2;

  private static final int RECORD = 2 * Long.BYTES + Hash.BYTES;

  /** Where the records begin: before them lie those of versions that kept the number alone. */
  private static final int BEGIN = 128;

  private static final int NUMBER_RECORD = 2 * Long.BYTES;

  private final FileChannel channel;
  private final boolean made;
  private volatile JournalMark last = JournalMark.NONE;
  private int turn;

  private WaterMark(FileChannel channel, boolean made) {
    this.channel = channel;
    this.made = made;
  }

  public static WaterMark open(StorePlace place) throws IOException {
    boolean made = !place.beside(NAME).exists();
    var mark = new WaterMark(place.beside(NAME).open("rw"), made);
    for (int i = 0; i < RECORDS; i++) {
      mark.take(mark.number(i), i);
    }
    for (int i = 0; i < RECORDS; i++) {
      mark.take(mark.record(i), i);
    }
    return mark;
  }

  private void take(JournalMark read, int record) {
    if (read.journal() >= last.journal()) {
      last = read;
      turn = record + 1;
    }
  }

  /** The highest number that was on the disk, for who only looks; 0 if there is no mark. */
  public static long lastOf(StorePlace place) throws IOException {
    if (!place.beside(NAME).exists()) {
      return 0;
    }
    try (WaterMark mark = open(place)) {
      return mark.last().journal();
    }
  }

  /** Begins anew here, on the disk: for a store that takes the place of another. */
  public static void replace(StorePlace place, JournalMark at) throws IOException {
    place.beside(NAME).delete();
    try (WaterMark mark = open(place)) {
      mark.raise(at);
      mark.channel.force(true);
    }
  }

  /** A record of a version that kept the number alone. */
  private JournalMark number(int record) throws IOException {
    ByteBuffer bytes = read((long) record * NUMBER_RECORD, NUMBER_RECORD);
    return bytes.hasRemaining() && sums(bytes)
        ? new JournalMark(bytes.getLong(0), Hash.NONE)
        : JournalMark.NONE;
  }

  private JournalMark record(int record) throws IOException {
    ByteBuffer bytes = read(BEGIN + (long) record * RECORD, RECORD);
    if (!bytes.hasRemaining() || !sums(bytes)) {
      return JournalMark.NONE;
    }
    long journal = bytes.getLong();
    byte[] hash = new byte[Hash.BYTES];
    bytes.get(hash);
    return new JournalMark(journal, Hash.of(hash));
  }

  /** A whole record, or nothing. */
  private ByteBuffer read(long at, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    int read = channel.read(bytes, at);
    return read < size ? ByteBuffer.allocate(0) : bytes.flip();
  }

  /** Whether there was no mark: the store is new, or a backup was put in its place. */
  public boolean made() {
    return made;
  }

  /** The farthest that was on the disk. */
  public JournalMark last() {
    return last;
  }

  /** Raises the mark. */
  public void raise(JournalMark to) throws IOException {
    if (to.journal() <= last.journal()) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(RECORD).putLong(to.journal()).put(to.head().bytes());
    bytes.putLong(check(bytes.duplicate().flip())).flip();
    long at = BEGIN + (long) (turn++ % RECORDS) * RECORD;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    last = to;
  }

  private static boolean sums(ByteBuffer record) {
    int end = record.limit() - Long.BYTES;
    return record.getLong(end) == check(record.duplicate().limit(end));
  }

  private static long check(ByteBuffer bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue() + 1;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
