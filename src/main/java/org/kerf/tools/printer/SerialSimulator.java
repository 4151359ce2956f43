package org.kerf.tools.printer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kerf.kernel.Exempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated printer at a serial port of this computer, which is a pseudo-terminal. A printer that
 * drops the line is unplugged; {@link #plugIn} plugs it in again.
 */
public final class SerialSimulator implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SerialSimulator.class);
  private static final int LOOK_MILLIS = 20;

  private final SimulatedPrinter printer;
  private final Path port;
  private Optional<Plugged> plugged = Optional.empty();

  /**
   * Plugs it in.
   *
   * @param port where the station finds it
   */
  public SerialSimulator(SimulatedPrinter printer, Path port) throws IOException {
    this.printer = printer;
    this.port = port;
    plugIn();
  }

  public SimulatedPrinter printer() {
    return printer;
  }

  public Path port() {
    return port;
  }

  /** Plugs it in again; one that is plugged in stays so. */
  @Exempt(rule = "threads", reason = "a simulator of its own")
  public synchronized void plugIn() throws IOException {
    if (plugged.isEmpty()) {
      var now = new Plugged(new PseudoTerminal(port));
      plugged = Optional.of(now);
      now.thread =
          Optional.of(Thread.ofPlatform().daemon(true).name("simulated printer").start(now));
    }
  }

  /** Pulls the plug: the port is gone. */
  public void unplug() throws IOException {
    Optional<Plugged> was;
    synchronized (this) {
      was = plugged;
      plugged = Optional.empty();
    }
    if (was.isPresent()) {
      was.get().pull();
    }
  }

  public synchronized boolean isPluggedIn() {
    return plugged.isPresent();
  }

  @Override
  public void close() throws IOException {
    unplug();
    Files.deleteIfExists(port);
  }

  /** The printer as long as it is plugged in. */
  private final class Plugged implements Runnable, Wire {

    private final PseudoTerminal terminal;
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean off;
    private byte[] came = new byte[0];
    private int next;

    Plugged(PseudoTerminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void run() {
      try {
        new PrinterEnd(printer, this).serve();
        // What the kernel still holds of the port is gone with the plug.
        synchronized (SerialSimulator.this) {
          if (plugged.filter(this::equals).isPresent()) {
            plugged = Optional.empty();
          }
        }
        Files.deleteIfExists(port);
        terminal.close();
      } catch (IOException e) {
        LOG.debug("the simulated port has ended", e);
      }
    }

    @Override
    public int read() throws IOException {
      while (next == came.length) {
        if (off || printer.hasDropped()) {
          return -1;
        }
        came = terminal.receive(LOOK_MILLIS);
        next = 0;
      }
      return came[next++] & 0xFF;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      terminal.send(bytes);
    }

    @Override
    public boolean isOff() {
      return off;
    }

    /** Returns once the port is gone. */
    void pull() {
      off = true;
      try {
        if (thread.isPresent()) {
          thread.get().join();
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
