package org.kerf.labels.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.kerf.labels.model.PrinterAddress;

/** A label printer at a port of this computer that misbehaves as it is told. */
final class PrinterSimulator implements AutoCloseable {

  /**
   * How it behaves.
   *
   * @param answers whether it answers ~HS at all
   * @param silentAfterLabel stops answering once it has a whole label, as with media run out
   * @param cutAfter resets the connection after so many bytes of the label; -1 never
   * @param stopAfter reads no more after so many bytes of the label; -1 never
   * @param pace how it answers and takes
   * @param busyAnswers how many answers after the label say that it is still printing
   * @param flags of paper, pause, head and ribbon, such as "0000"
   */
  record Manners(
      boolean answers,
      boolean silentAfterLabel,
      int cutAfter,
      int stopAfter,
      Pace pace,
      int busyAnswers,
      String flags) {

    static final Manners GOOD = new Manners(true, false, -1, -1, Pace.WHOLE, 2, "0000");

    Manners silent() {
      return new Manners(false, silentAfterLabel, cutAfter, stopAfter, pace, busyAnswers, flags);
    }

    Manners silentAfterTheLabel() {
      return new Manners(answers, true, cutAfter, stopAfter, pace, busyAnswers, flags);
    }

    Manners cutAfterBytes(int bytes) {
      return new Manners(answers, silentAfterLabel, bytes, stopAfter, pace, busyAnswers, flags);
    }

    Manners stopAfterBytes(int bytes) {
      return new Manners(answers, silentAfterLabel, cutAfter, bytes, pace, busyAnswers, flags);
    }

    Manners slow() {
      return at(Pace.BYTE_BY_BYTE);
    }

    /** Answers bytes without end, and never what was asked. */
    Manners dripping() {
      return at(Pace.DRIPPING);
    }

    /** Takes a few bytes of a label now and then, without end. */
    Manners sipping() {
      return at(Pace.SIPPING);
    }

    private Manners at(Pace other) {
      return new Manners(answers, silentAfterLabel, cutAfter, stopAfter, other, busyAnswers, flags);
    }

    Manners busyFor(int times) {
      return new Manners(answers, silentAfterLabel, cutAfter, stopAfter, pace, times, flags);
    }

    Manners flagged(String raised) {
      return new Manners(answers, silentAfterLabel, cutAfter, stopAfter, pace, busyAnswers, raised);
    }
  }

  /** How it answers and takes. */
  private enum Pace {
    WHOLE,
    BYTE_BY_BYTE,
    DRIPPING,
    SIPPING
  }

  private static final int DRIP_MILLIS = 20;
  private static final int SIP = 100;
  private static final int RECEIVE_BUFFER = 4_096;
  private static final String QUESTION = "~HS";
  private static final String LABEL_END = "^XZ";

  private final ServerSocket server;
  private final Manners manners;
  private final Thread thread;
  private final StringBuilder label = new StringBuilder();
  private int busyLeft;

  private PrinterSimulator(Manners manners) throws IOException {
    this.manners = manners;
    this.busyLeft = manners.busyAnswers();
    this.server = new ServerSocket();
    server.setReceiveBufferSize(RECEIVE_BUFFER);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.thread = Thread.ofVirtual().name("simulated printer").start(this::serve);
  }

  static PrinterSimulator start(Manners manners) throws IOException {
    return new PrinterSimulator(manners);
  }

  PrinterAddress.Network address() {
    return new PrinterAddress.Network(
        InetAddress.getLoopbackAddress().getHostAddress(), server.getLocalPort(), true);
  }

  /** All bytes of labels that arrived, once the connection is over. */
  String received() throws InterruptedException {
    thread.join();
    synchronized (label) {
      return label.toString();
    }
  }

  private void serve() {
    try (Socket socket = server.accept()) {
      talk(socket);
    } catch (IOException e) {
      // The station went away, or the test is over: what came until then is what counts.
      thread.interrupt();
    }
  }

  private void talk(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    var pending = new StringBuilder();
    int next = in.read();
    while (next >= 0) {
      pending.append((char) next);
      if (pending.toString().equals(QUESTION)) {
        answer(socket.getOutputStream());
        pending.setLength(0);
      } else if (!QUESTION.startsWith(pending.toString())) {
        if (!take(socket, pending.toString())) {
          return;
        }
        pending.setLength(0);
      }
      next = in.read();
    }
  }

  /** Whether the connection goes on. */
  private boolean take(Socket socket, String bytes) throws IOException {
    synchronized (label) {
      label.append(bytes);
      if (manners.cutAfter() >= 0 && label.length() >= manners.cutAfter()) {
        socket.setSoLinger(true, 0);
        return false;
      }
    }
    if (manners.pace() == Pace.SIPPING && label.length() % SIP == 0) {
      rest();
      if (server.isClosed()) {
        return false;
      }
    }
    if (manners.stopAfter() >= 0 && label.length() >= manners.stopAfter()) {
      waitForTheEnd();
      return false;
    }
    return true;
  }

  private void waitForTheEnd() {
    synchronized (server) {
      while (!server.isClosed()) {
        try {
          server.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private void answer(OutputStream out) throws IOException {
    boolean whole = label.indexOf(LABEL_END) >= 0;
    if (!manners.answers() || (whole && manners.silentAfterLabel())) {
      return;
    }
    int remaining = whole && busyLeft-- > 0 ? 1 : 0;
    String f = manners.flags();
    String status =
        "\u0002030,%c,%c,0400,000,0,0,0,000,0,0,0\u0003\r\n".formatted(f.charAt(0), f.charAt(1))
            + "\u0002000,0,%c,%c,0,2,4,0,0000000%d,1,000\u0003\r\n"
                .formatted(f.charAt(2), f.charAt(3), remaining)
            + "\u00021234,0\u0003\r\n";
    byte[] bytes = status.getBytes(StandardCharsets.US_ASCII);
    if (manners.pace() == Pace.DRIPPING) {
      drip(out);
    } else if (manners.pace() == Pace.BYTE_BY_BYTE) {
      for (byte one : bytes) {
        out.write(one);
        out.flush();
      }
    } else {
      out.write(bytes);
      out.flush();
    }
  }

  /** Until the other end has had enough. */
  private void drip(OutputStream out) throws IOException {
    while (!server.isClosed()) {
      out.write(' ');
      out.flush();
      rest();
    }
  }

  private void rest() throws IOException {
    try {
      Thread.sleep(DRIP_MILLIS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Off: returns once the port really is closed. */
  @Override
  public void close() throws IOException {
    synchronized (server) {
      server.close();
      server.notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
