package org.kerf.labels.device;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.model.PrinterAddress;

/**
 * The printers that are set up at this station, by the names that label jobs use. Each takes one
 * label at a time, whoever asks for it. They may change at any time: what has begun with a printer
 * ends with it.
 */
public final class Printers {

  /**
   * A printer of now.
   *
   * @param place what its address is written as; empty for one that was made elsewhere
   */
  private record Device(String place, PrinterInTurn printer, Optional<PrintSetup> setup) {}

  private final PrinterTimeouts patience;
  private final Executor threads;

  /** One at each address, whatever the printer there is called: a label goes out by itself. */
  private final Map<String, ReentrantLock> turns = new HashMap<>();

  private volatile TreeMap<String, Device> byName = new TreeMap<>();

  /** Printers made elsewhere, which stay the same. */
  public Printers(Map<String, Printer> byName) {
    this(PrinterTimeouts.STANDARD, Runnable::run);
    var made = new TreeMap<String, Device>();
    byName.forEach(
        (name, printer) ->
            made.put(
                name,
                new Device(
                    "", new PrinterInTurn(name, printer, new ReentrantLock()), Optional.empty())));
    this.byName = made;
  }

  private Printers(PrinterTimeouts patience, Executor threads) {
    this.patience = patience;
    this.threads = threads;
  }

  /**
   * None at first.
   *
   * @param threads where the system is asked and written to; a call that does not return holds one
   */
  public static Printers none(Executor threads) {
    return new Printers(PrinterTimeouts.STANDARD, threads);
  }

  /** Simulated ones: they are asked again without a pause. */
  public static Printers simulatedAt(Map<String, PrinterAddress> addresses, Executor threads) {
    var printers = new Printers(PrinterTimeouts.PROMPT, threads);
    addresses.forEach(
        (name, address) -> printers.put(printers.byName, name, address, Optional.empty()));
    return printers;
  }

  /** From now on these are the printers. One that is where it was stays the same device. */
  public synchronized void set(Map<String, PrinterAt> wanted) {
    var made = new TreeMap<String, Device>();
    wanted.forEach((name, at) -> put(made, name, at.address(), Optional.of(at.setup())));
    byName = made;
  }

  private void put(
      Map<String, Device> into, String name, PrinterAddress address, Optional<PrintSetup> setup) {
    String place = address.text();
    Optional<PrinterInTurn> known =
        Optional.ofNullable(byName.get(name))
            .filter(device -> device.place().equals(place))
            .map(Device::printer);
    PrinterInTurn printer =
        known.orElseGet(
            () ->
                new PrinterInTurn(
                    name, at(address), turns.computeIfAbsent(place, each -> new ReentrantLock())));
    into.put(name, new Device(place, printer, setup));
  }

  private Printer at(PrinterAddress address) {
    return switch (address) {
      case PrinterAddress.Folder(Path path) -> new FolderPrinter(path);
      case PrinterAddress.Network network -> new NetworkPrinter(network, patience, threads);
      case PrinterAddress.Serial serial -> new SerialPrinter(serial, patience, threads);
      case PrinterAddress.Device(Path path) -> new DevicePrinter(path, patience, threads);
      case PrinterAddress.Spooler(String queue) -> new SpoolerPrinter(queue);
    };
  }

  public Optional<Printer> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(Device::printer);
  }

  /** How this printer prints, if somebody has said. */
  public Optional<PrintSetup> setup(String name) {
    return Optional.ofNullable(byName.get(name)).flatMap(Device::setup);
  }

  /**
   * Lets a printer measure the length of its labels and the gap between them, if it has nothing to
   * print; empty if it is at work or not set up. It feeds a few labels for that.
   */
  public Optional<PrintOutcome> calibrate(String name) {
    return Optional.ofNullable(byName.get(name)).flatMap(device -> device.printer().calibrate());
  }

  /** In alphabetical order. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }
}
