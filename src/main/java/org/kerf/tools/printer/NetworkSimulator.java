package org.kerf.tools.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.kerf.kernel.Exempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulated printer at a port of this computer, which nobody else in the network reaches. */
public final class NetworkSimulator implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NetworkSimulator.class);

  /** Small, so that a printer that takes no more is noticed soon. */
  private static final int RECEIVE_BUFFER = 4_096;

  private final SimulatedPrinter printer;
  private final ServerSocket server;
  private final Thread thread;
  private int served;
  private boolean serving;

  /**
   * Switches it on.
   *
   * @param port 0 for any that is free
   */
  @Exempt(rule = "threads", reason = "a simulator of its own")
  public NetworkSimulator(SimulatedPrinter printer, int port) throws IOException {
    this.printer = printer;
    this.server = new ServerSocket();
    server.setReceiveBufferSize(RECEIVE_BUFFER);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    this.thread = Thread.ofPlatform().daemon(true).name("simulated printer").start(this::serveAll);
  }

  public String host() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }

  public int port() {
    return server.getLocalPort();
  }

  public SimulatedPrinter printer() {
    return printer;
  }

  /** All bytes of labels that arrived, once a connection is over. */
  public synchronized String received() throws InterruptedException {
    while (served == 0 || serving) {
      wait();
    }
    return printer.received();
  }

  /** Whether somebody is connected. */
  public synchronized boolean isServing() {
    return serving;
  }

  private void serveAll() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        serving(true);
        if (new PrinterEnd(printer, new SocketWire(socket)).serve()) {
          // Thrown away rather than ended: a cable that is pulled says no good-bye.
          socket.setSoLinger(true, 0);
        }
      } catch (IOException e) {
        LOG.debug("the station has gone, or the printer was switched off", e);
      } finally {
        serving(false);
      }
    }
  }

  private synchronized void serving(boolean now) {
    served += now ? 1 : 0;
    serving = now;
    notifyAll();
  }

  /** Switches it off: returns once the port really is closed. */
  @Override
  public void close() throws IOException {
    server.close();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private final class SocketWire implements Wire {

    private final InputStream in;
    private final OutputStream out;

    SocketWire(Socket socket) throws IOException {
      in = socket.getInputStream();
      out = socket.getOutputStream();
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
    }

    @Override
    public boolean isOff() {
      return server.isClosed();
    }
  }
}
