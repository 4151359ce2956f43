package org.kerf.tools.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.kerf.kernel.Exempt;
import org.kerf.labels.device.Printers;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.SerialParameters;
import org.kerf.tools.printer.NetworkSimulator;
import org.kerf.tools.printer.SerialSimulator;
import org.kerf.tools.printer.SimulatedPrinter;

/** A simulated printer at the end of a cable that can be pulled. */
public final class CableLine implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  /** The cable by its kind. */
  private interface Cable extends AutoCloseable {

    PrinterAddress address();

    /** Whether the printer has noticed that the line is over. */
    boolean isOver();

    void plugIn() throws IOException;

    @Override
    void close() throws IOException;
  }

  private final SimulatedPrinter printer;
  private final Cable cable;
  private final ExecutorService calls;

  @Exempt(rule = "threads", reason = "ends with its line")
  private CableLine(SimulatedPrinter printer, Cable cable) {
    this.printer = printer;
    this.cable = cable;
    this.calls =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().name("printer-call-", 1).daemon(true).factory());
  }

  /** In the network of this computer alone. */
  public static CableLine network(SimulatedPrinter printer) throws IOException {
    return new CableLine(printer, new NetworkCable(new NetworkSimulator(printer, 0)));
  }

  /**
   * At a pseudo-terminal.
   *
   * @param port where it is found
   */
  public static CableLine serial(SimulatedPrinter printer, Path port) throws IOException {
    return new CableLine(printer, new SerialCable(new SerialSimulator(printer, port)));
  }

  SimulatedPrinter printer() {
    return printer;
  }

  /** The printer as the station knows it. */
  Printers printers(String name) {
    return Printers.simulatedAt(Map.of(name, cable.address()), calls);
  }

  /**
   * Waits until the printer knows that the line is over, and puts the plug back where it was
   * pulled.
   *
   * @return whether it was
   */
  @Exempt(rule = "sleep", reason = "a person who walks to the printer")
  boolean repair() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!cable.isOver()) {
      if (System.nanoTime() - end > 0) {
        throw new IOException("the simulated printer does not notice that the line is over");
      }
      try {
        TimeUnit.MICROSECONDS.sleep(100);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException(stopped);
      }
    }
    boolean pulled = printer.hasDropped();
    printer.dropNone();
    cable.plugIn();
    return pulled;
  }

  @Override
  public void close() throws IOException {
    cable.close();
    calls.shutdownNow();
  }

  private record NetworkCable(NetworkSimulator simulator) implements Cable {

    @Override
    public PrinterAddress address() {
      return new PrinterAddress.Network(simulator.host(), simulator.port(), true);
    }

    @Override
    public boolean isOver() {
      return !simulator.isServing();
    }

    @Override
    public void plugIn() {
      // It listens again at once.
    }

    @Override
    public void close() throws IOException {
      simulator.close();
    }
  }

  private record SerialCable(SerialSimulator simulator) implements Cable {

    @Override
    public PrinterAddress address() {
      return new PrinterAddress.Serial(
          simulator.port().toString(), SerialParameters.STANDARD, true);
    }

    @Override
    public boolean isOver() {
      return !simulator.printer().hasDropped() || !simulator.isPluggedIn();
    }

    @Override
    public void plugIn() throws IOException {
      simulator.plugIn();
    }

    @Override
    public void close() throws IOException {
      simulator.close();
    }
  }
}
