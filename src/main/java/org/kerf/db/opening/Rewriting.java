package org.kerf.db.opening;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;

/**
 * Writes a file's bytes again, the same, and forces them. After a force that failed, Linux goes on
 * showing what it could not write, as if it lay on the disk, until the computer is started again. A
 * file that was not closed well may hold such bytes, and whoever builds on them loses them at the
 * next power cut. Written again they are on the disk, or the force fails now.
 */
final class Rewriting {

  /**
   * What one failure can leave: a chunk's last sector and the chunk after it. H2 writes a chunk at
   * the latest when 19 MB are unsaved.
   */
  private static final long END = 64L << 20;

  /** The encryption's header and both copies of H2's. */
  private static final long HEADERS = 3 * 4096;

  private static final int PART = 1 << 20;

  private Rewriting() {}

  static void ofAll(FilePath file) throws IOException {
    rewrite(file, 0);
  }

  /** The headers and the end: all that was not forced when the last writer stopped. */
  static void ofTheEnd(FilePath file) throws IOException {
    rewrite(file, Math.max(HEADERS, file.size() - END));
  }

  private static void rewrite(FilePath file, long from) throws IOException {
    try (FileChannel channel = file.open("rw")) {
      rewrite(channel, from, channel.size());
      channel.force(true);
      rewrite(channel, 0, Math.min(from, HEADERS));
      channel.force(true);
    }
  }

  private static void rewrite(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(PART);
    for (long at = from; at < to; ) {
      part.clear().limit((int) Math.min(PART, to - at));
      int read = channel.read(part, at);
      if (read <= 0) {
        return;
      }
      part.flip();
      while (part.hasRemaining()) {
        at += channel.write(part, at);
      }
    }
  }
}
