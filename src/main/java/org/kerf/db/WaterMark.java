package org.kerf.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

/**
 * The last journal number that was on the disk, kept beside the store in a file of its own. H2
 * opens a file whose end is lost or damaged at the newest state that it can still read, without a
 * word; bookings that were acknowledged are gone then. A store that is behind its mark is therefore
 * refused. The mark is written after the checkpoint and never forced (it costs microseconds), so
 * after a power cut it may be behind the store, but never ahead of it.
 *
 * <p>A mark that can't be read says nothing: 0.
 */
final class WaterMark implements AutoCloseable {

  static final String NAME = "kerf.mark";

  /** Two records, written in turn, so that a torn write spoils only the newer one. */
  private static final int RECORDS = 2;

  private static final int RECORD = 2 * Long.BYTES;

  private final FileChannel channel;
  private final boolean made;
  private long last;
  private int turn;

  private WaterMark(FileChannel channel, boolean made) {
    this.channel = channel;
    this.made = made;
  }

  static WaterMark open(StorePlace place) throws IOException {
    boolean made = !place.beside(NAME).exists();
    var mark = new WaterMark(place.beside(NAME).open("rw"), made);
    for (int i = 0; i < RECORDS; i++) {
      long value = mark.read(i);
      if (value >= mark.last) {
        mark.last = value;
        mark.turn = i + 1;
      }
    }
    return mark;
  }

  /** The highest number that was on the disk, for who only looks; 0 if there is no mark. */
  static long lastOf(StorePlace place) throws IOException {
    if (!place.beside(NAME).exists()) {
      return 0;
    }
    try (WaterMark mark = open(place)) {
      return mark.last();
    }
  }

  /** Begins anew at this number, on the disk: for a store that takes the place of another. */
  static void replace(StorePlace place, long journal) throws IOException {
    place.beside(NAME).delete();
    try (WaterMark mark = open(place)) {
      mark.raise(journal);
      mark.channel.force(true);
    }
  }

  private long read(int record) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(RECORD);
    int read = channel.read(bytes, (long) record * RECORD);
    if (read < RECORD) {
      return 0;
    }
    long value = bytes.flip().getLong();
    return bytes.getLong() == check(value) ? value : 0;
  }

  /** Whether there was no mark: the store is new, or a backup was put in its place. */
  boolean made() {
    return made;
  }

  /** The highest number that was on the disk. */
  long last() {
    return last;
  }

  /** Raises the mark. */
  void raise(long journal) throws IOException {
    if (journal <= last) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(RECORD).putLong(journal).putLong(check(journal)).flip();
    long at = (long) (turn++ % RECORDS) * RECORD;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    last = journal;
  }

  private static long check(long value) {
    var crc = new CRC32();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
    return crc.getValue() + 1;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
