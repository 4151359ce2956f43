package org.kerf.sync.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A cable to a server: a port of this computer that leads there while it is not pulled. */
public final class PullableCable implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PullableCable.class);

  private final int to;
  private final ServerSocket port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean out;

  private PullableCable(int to) throws IOException {
    this.to = to;
    this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().name("cable").daemon(true).start(this::accept);
  }

  /** To the server of the tests. */
  public static PullableCable toTheCentre() throws IOException {
    return new PullableCable(TestServer.port());
  }

  /** The address of the centre at the end of this cable. */
  public String url(TestCentre centre) {
    return "postgresql://127.0.0.1:" + port.getLocalPort() + "/" + centre.database;
  }

  public void pull() {
    out = true;
    ends.forEach(PullableCable::end);
  }

  public void plugIn() {
    out = false;
  }

  private void accept() {
    while (!port.isClosed()) {
      try {
        Socket here = port.accept();
        if (out) {
          end(here);
        } else {
          join(here, new Socket(InetAddress.getLoopbackAddress(), to));
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private void join(Socket here, Socket there) {
    ends.add(here);
    ends.add(there);
    Thread.ofPlatform().name("cable out").daemon(true).start(() -> carry(here, there));
    Thread.ofPlatform().name("cable in").daemon(true).start(() -> carry(there, here));
  }

  private void carry(Socket from, Socket into) {
    try (InputStream bytes = from.getInputStream()) {
      bytes.transferTo(into.getOutputStream());
    } catch (IOException e) {
      LOG.debug("the cable was pulled, or one of the two has hung up", e);
    } finally {
      end(from);
      end(into);
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
  public void close() throws IOException {
    pull();
    port.close();
  }
}
