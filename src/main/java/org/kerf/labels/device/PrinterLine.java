package org.kerf.labels.device;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A connection to a printer whose every step ends in time, writing too: a plain socket writes for
 * ever to a printer that has stopped taking data. All steps together end in time as well.
 */
final class PrinterLine implements Closeable {

  private static final int MOST_ANSWER_BYTES = 1_024;

  private final SocketChannel channel;
  private final Selector selector;
  private final PrinterTimeouts patience;
  private final long labelEndsAt;
  private long answerEndsAt;
  private int bytesSent;

  private PrinterLine(
      SocketChannel channel, Selector selector, PrinterTimeouts patience, long labelEndsAt) {
    this.channel = channel;
    this.selector = selector;
    this.patience = patience;
    this.labelEndsAt = labelEndsAt;
    this.answerEndsAt = labelEndsAt;
  }

  /**
   * Connects.
   *
   * @param labelEndsAt when the label as a whole must be done, as {@link System#nanoTime} counts
   */
  static PrinterLine open(InetSocketAddress address, PrinterTimeouts patience, long labelEndsAt)
      throws IOException {
    long left = NANOSECONDS.toMillis(labelEndsAt - System.nanoTime());
    SocketChannel channel = SocketChannel.open();
    try {
      channel.socket().connect(address, Math.clamp(left, 1, patience.connectMillis()));
      channel.configureBlocking(false);
      Selector selector = Selector.open();
      channel.register(selector, 0);
      return new PrinterLine(channel, selector, patience, labelEndsAt);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** How many bytes the network has taken so far, of all that was to be sent. */
  int bytesSent() {
    return bytesSent;
  }

  /**
   * Sends all of it.
   *
   * @throws SocketTimeoutException if not one more byte was taken in time
   */
  void send(byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      int taken = channel.write(rest);
      bytesSent += taken;
      if (taken == 0 && !waitFor(SelectionKey.OP_WRITE, patience.stallMillis())) {
        throw new SocketTimeoutException("nothing was taken any more");
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
        && waitFor(SelectionKey.OP_READ, patience.answerMillis())) {
      readInto(some);
      answer.append(StandardCharsets.ISO_8859_1.decode(some.flip()));
      some.clear();
    }
    return answer.toString();
  }

  /** Whether the last answer has taken longer than one may. */
  boolean hasNoTimeLeftToAnswer() {
    return System.nanoTime() - answerEndsAt >= 0;
  }

  private void readInto(ByteBuffer some) throws IOException {
    if (channel.read(some) < 0) {
      throw new IOException("the printer has closed the connection");
    }
  }

  /** Lets some time go by, and notices when the connection ends meanwhile. */
  void pause() throws IOException {
    if (waitFor(SelectionKey.OP_READ, patience.pauseMillis())) {
      readInto(ByteBuffer.allocate(MOST_ANSWER_BYTES));
    }
  }

  /**
   * Says that nothing more will come, and waits a little for the other end to agree or to stay
   * silent.
   *
   * @throws IOException if it throws the connection away instead
   */
  void finish() throws IOException {
    channel.shutdownOutput();
    if (waitFor(SelectionKey.OP_READ, patience.pauseMillis())) {
      channel.read(ByteBuffer.allocate(MOST_ANSWER_BYTES));
    }
  }

  /** Waits no longer than until the label as a whole must be done. */
  private boolean waitFor(int readiness, int millis) throws IOException {
    long left = NANOSECONDS.toMillis(labelEndsAt - System.nanoTime());
    if (left <= 0) {
      return false;
    }
    for (SelectionKey key : selector.keys()) {
      key.interestOps(readiness);
    }
    selector.selectedKeys().clear();
    return selector.select(Math.min(millis, left)) > 0;
  }

  @Override
  public void close() throws IOException {
    try (selector) {
      channel.close();
    }
  }
}
