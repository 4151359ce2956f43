package org.kerf.labels.device;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.kerf.labels.model.PrinterAddress;

/** The printers that are set up at this station, by the names that label jobs use. */
public final class Printers {

  private final SequencedMap<String, Printer> byName;

  public Printers(Map<String, Printer> byName) {
    this.byName = new TreeMap<>(byName);
  }

  /**
   * The printers at these addresses.
   *
   * @param lookups where the network is asked for names; one that does not answer holds a thread
   */
  public static Printers at(Map<String, PrinterAddress> addresses, Executor lookups) {
    var byName = new TreeMap<String, Printer>();
    addresses.forEach((name, address) -> byName.put(name, at(address, lookups)));
    return new Printers(byName);
  }

  private static Printer at(PrinterAddress address, Executor lookups) {
    return switch (address) {
      case PrinterAddress.Folder(Path path) -> new FolderPrinter(path);
      case PrinterAddress.Network network ->
          new NetworkPrinter(network, PrinterTimeouts.STANDARD, lookups);
    };
  }

  public Optional<Printer> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
