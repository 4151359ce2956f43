package org.kerf.scanning.device;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a scanner's bytes together to lines. A line ends with CR, LF or both; as long as no such end
 * was seen at this port, also with a silence, for a scanner that sends none. Where ends are sent, a
 * line that is silent in its middle is broken.
 */
final class SerialLines {

  /** A line, or the part of one that came. */
  record Line(String text, boolean whole) {}

  private static final int LONGEST = 4_096;

  /** The separator of barcodes of trade is the only control character in a code. */
  private static final int SEPARATOR = 0x1D;

  private final long silenceNanos;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean endsAreSent;
  private long lastNanos;

  SerialLines(long silenceNanos) {
    this.silenceNanos = silenceNanos;
  }

  /** Takes the first so many bytes in; the lines that they end. */
  List<Line> feed(byte[] read, int count, long nowNanos) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int each = read[i] & 0xFF;
      if (each == '\r' || each == '\n') {
        endsAreSent = true;
        taken(true).ifPresent(lines::add);
      } else if (each >= ' ' || each == SEPARATOR) {
        bytes.write(each);
        if (bytes.size() >= LONGEST) {
          taken(false).ifPresent(lines::add);
        }
      }
    }
    lastNanos = count > 0 ? nowNanos : lastNanos;
    return lines;
  }

  /** No byte came; what that means for what came before. */
  Optional<Line> silent(long nowNanos) {
    return nowNanos - lastNanos >= silenceNanos ? taken(!endsAreSent) : Optional.empty();
  }

  /** The scanner is gone: what came of a line is all that will. */
  Optional<Line> cutOff() {
    return taken(false);
  }

  private Optional<Line> taken(boolean whole) {
    if (bytes.size() == 0) {
      return Optional.empty();
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return Optional.of(new Line(text, whole));
  }
}
