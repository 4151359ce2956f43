package org.kerf.labels.device;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterStatus;

/**
 * The printers that are set up at this station, by the names that label jobs use. Each takes one
 * label at a time, whoever asks for it.
 */
public final class Printers {

  private final SequencedMap<String, Printer> byName;

  public Printers(Map<String, Printer> byName) {
    this.byName = new TreeMap<>();
    byName.forEach((name, printer) -> this.byName.put(name, new InTurn(printer)));
  }

  /**
   * The printers at these addresses.
   *
   * @param threads where the system is asked and written to; a call that does not return holds one
   */
  public static Printers at(Map<String, PrinterAddress> addresses, Executor threads) {
    return at(addresses, PrinterTimeouts.STANDARD, threads);
  }

  /** As {@link #at}, but simulated ones: they are asked again without a pause. */
  public static Printers simulatedAt(Map<String, PrinterAddress> addresses, Executor threads) {
    return at(addresses, PrinterTimeouts.PROMPT, threads);
  }

  private static Printers at(
      Map<String, PrinterAddress> addresses, PrinterTimeouts patience, Executor threads) {
    var byName = new TreeMap<String, Printer>();
    addresses.forEach((name, address) -> byName.put(name, at(address, patience, threads)));
    return new Printers(byName);
  }

  private static Printer at(PrinterAddress address, PrinterTimeouts patience, Executor threads) {
    return switch (address) {
      case PrinterAddress.Folder(Path path) -> new FolderPrinter(path);
      case PrinterAddress.Network network -> new NetworkPrinter(network, patience, threads);
      case PrinterAddress.Serial serial -> new SerialPrinter(serial, patience, threads);
      case PrinterAddress.Device(Path path) -> new DevicePrinter(path, patience, threads);
      case PrinterAddress.Spooler(String queue) -> new SpoolerPrinter(queue);
    };
  }

  public Optional<Printer> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** How this printer prints, if somebody has said. */
  public Optional<PrintSetup> setup(String name) {
    return Optional.empty();
  }

  /** In alphabetical order. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** A printer that is asked how it stands only between two labels. */
  private static final class InTurn implements Printer {

    private final Printer printer;
    private final ReentrantLock turn = new ReentrantLock();

    InTurn(Printer printer) {
      this.printer = printer;
    }

    @Override
    public PrintOutcome deliver(byte[] label, String jobName) {
      turn.lock();
      try {
        return printer.deliver(label, jobName);
      } finally {
        turn.unlock();
      }
    }

    @Override
    public PrinterStatus status() {
      if (!turn.tryLock()) {
        return new PrinterStatus.Busy();
      }
      try {
        return printer.status();
      } finally {
        turn.unlock();
      }
    }

    @Override
    public boolean isRepeatable() {
      return printer.isRepeatable();
    }
  }
}
