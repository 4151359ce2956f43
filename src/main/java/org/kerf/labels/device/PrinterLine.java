package org.kerf.labels.device;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What is said over a wire to a printer. All steps together end in time. */
final class PrinterLine implements Closeable {

  private static final int MOST_ANSWER_BYTES = 1_024;

  private final PrinterWire wire;
  private final PrinterTimeouts patience;
  private final long labelEndsAt;
  private long answerEndsAt;
  private int bytesSent;

  /**
   * A line over an open wire.
   *
   * @param labelEndsAt when the label as a whole must be done, as {@link System#nanoTime} counts
   */
  PrinterLine(PrinterWire wire, PrinterTimeouts patience, long labelEndsAt) {
    this.wire = wire;
    this.patience = patience;
    this.labelEndsAt = labelEndsAt;
    this.answerEndsAt = labelEndsAt;
  }

  /** Whether nothing was sent but what is counted. */
  boolean isExact() {
    return wire.isExact();
  }

  /** How many bytes were taken so far, of all that was to be sent. */
  int bytesSent() {
    return bytesSent;
  }

  /**
   * Sends all of it.
   *
   * @throws InterruptedIOException if not one more byte was taken in time
   */
  void send(byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      int taken = wire.write(rest, left(patience.stallMillis()));
      bytesSent += taken;
      if (taken == 0) {
        throw new InterruptedIOException("nothing was taken any more");
      }
    }
  }

  /** Asks for the status; what came until the answer was whole or the printer fell silent. */
  String askStatus() throws IOException {
    send("~HS".getBytes(StandardCharsets.US_ASCII));
    answerEndsAt = System.nanoTime() + MILLISECONDS.toNanos(patience.wholeAnswerMillis());
    var answer = new StringBuilder();
    ByteBuffer some = ByteBuffer.allocate(MOST_ANSWER_BYTES);
    while (!HostStatus.isWhole(answer.toString())
        && answer.length() < MOST_ANSWER_BYTES
        && !hasNoTimeLeftToAnswer()
        && came(some, patience.answerMillis())) {
      answer.append(StandardCharsets.ISO_8859_1.decode(some.flip()));
      some.clear();
    }
    return answer.toString();
  }

  /** Whether the last answer has taken longer than one may. */
  boolean hasNoTimeLeftToAnswer() {
    return System.nanoTime() - answerEndsAt >= 0;
  }

  private boolean came(ByteBuffer into, long millis) throws IOException {
    int read = wire.read(into, left(millis));
    if (read < 0) {
      throw new IOException("the printer has closed the connection");
    }
    return read > 0;
  }

  /** Lets some time go by, and notices when the connection ends meanwhile. */
  void pause() throws IOException {
    came(ByteBuffer.allocate(MOST_ANSWER_BYTES), patience.pauseMillis());
  }

  /**
   * Says that nothing more will come, and waits a little for the other end to agree or to stay
   * silent.
   *
   * @throws IOException if it throws the connection away instead
   */
  void finish() throws IOException {
    wire.end();
    wire.read(ByteBuffer.allocate(MOST_ANSWER_BYTES), left(patience.pauseMillis()));
  }

  /** No longer than until the label as a whole must be done. */
  private long left(long millis) {
    return Math.max(0, Math.min(millis, NANOSECONDS.toMillis(labelEndsAt - System.nanoTime())));
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
