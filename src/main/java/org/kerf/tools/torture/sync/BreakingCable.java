package org.kerf.tools.torture.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.kerf.kernel.Exempt;

/**
 * A cable to a server: a port of this computer that leads there. While it is bad, each connection
 * breaks after a random number of bytes, in the middle of whatever is said then. It can also be
 * held: then bytes go in and none come out.
 */
@Exempt(rule = "threads", reason = "two for each connection, for as long as it lasts")
final class BreakingCable implements AutoCloseable {

  private static final int BUFFER = 8_192;

  /** Breaks come after 2 to the power of up to this many bytes. */
  private static final double MOST_BITS = 15;

  private final int to;
  private final ServerSocket port;
  private final Random random;
  private final Map<Socket, AtomicLong> ends = new ConcurrentHashMap<>();
  private volatile boolean bad;
  private volatile boolean held;

  BreakingCable(int to, Random random) throws IOException {
    this.to = to;
    this.random = random;
    this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().name("cable").daemon(true).start(this::accept);
  }

  int port() {
    return port.getLocalPort();
  }

  /** From now on connections break, those that are open too. */
  void spoil() {
    bad = true;
    ends.values().forEach(left -> left.set(budget()));
  }

  /** From now on they hold. */
  void mend() {
    bad = false;
    ends.values().forEach(left -> left.set(Long.MAX_VALUE));
  }

  /** Nothing arrives any more, and nobody is told. */
  void hold() {
    held = true;
  }

  private synchronized long budget() {
    return bad ? (long) Math.pow(2, random.nextDouble() * MOST_BITS) : Long.MAX_VALUE;
  }

  private void accept() {
    while (!port.isClosed()) {
      try {
        join(port.accept());
      } catch (IOException e) {
        return;
      }
    }
  }

  private void join(Socket here) {
    try {
      var there = new Socket(InetAddress.getLoopbackAddress(), to);
      var left = new AtomicLong(budget());
      ends.put(here, left);
      ends.put(there, left);
      Thread.ofPlatform().daemon(true).start(() -> carry(here, there, left));
      Thread.ofPlatform().daemon(true).start(() -> carry(there, here, left));
    } catch (IOException e) {
      // The server is down: so is the connection.
      end(here);
    }
  }

  private void carry(Socket from, Socket into, AtomicLong left) {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = from.getInputStream();
        OutputStream out = into.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (held) {
          continue;
        }
        long rest = left.addAndGet(-read);
        if (rest <= 0) {
          out.write(buffer, 0, (int) Math.max(0, read + rest));
          out.flush();
          return;
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // One of the two has hung up or was killed: the other is told below.
      end(from);
    } finally {
      end(from);
      end(into);
      ends.remove(from);
      ends.remove(into);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      port.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    ends.keySet().forEach(BreakingCable::end);
  }
}
