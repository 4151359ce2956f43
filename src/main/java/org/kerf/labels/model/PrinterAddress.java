package org.kerf.labels.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a printer is, as it is written in the settings. */
public sealed interface PrinterAddress {

  /** The port at which label printers take raw data. */
  int RAW_PORT = 9100;

  String FOLDER_PREFIX = "folder:";
  String SILENT_SUFFIX = ";silent";
  int HIGHEST_PORT = 65_535;

  /** A folder that takes one file per label. */
  record Folder(Path path) implements PrinterAddress {}

  /**
   * A printer in the network.
   *
   * @param answers whether it answers ~HS; one that never does is written with ";silent" and its
   *     labels are never more than sent
   */
  record Network(String host, int port, boolean answers) implements PrinterAddress {}

  /**
   * Reads "folder:/path", "host", "host:9100" or "host:9100;silent"; empty if it is none of them.
   */
  static Optional<PrinterAddress> parse(String text) {
    String address = text.strip();
    if (address.startsWith(FOLDER_PREFIX)) {
      return folder(address.substring(FOLDER_PREFIX.length()).strip());
    }
    boolean silent = address.endsWith(SILENT_SUFFIX);
    String place =
        silent ? address.substring(0, address.length() - SILENT_SUFFIX.length()) : address;
    int colon = place.lastIndexOf(':');
    String host = colon < 0 ? place : place.substring(0, colon);
    Optional<Integer> port = colon < 0 ? Optional.of(RAW_PORT) : port(place.substring(colon + 1));
    if (!host.matches("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")) {
      return Optional.empty();
    }
    return port.map(number -> new Network(host, number, !silent));
  }

  private static Optional<PrinterAddress> folder(String path) {
    try {
      return path.isEmpty() ? Optional.empty() : Optional.of(new Folder(Path.of(path)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> port(String digits) {
    if (!digits.matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    return number >= 1 && number <= HIGHEST_PORT ? Optional.of(number) : Optional.empty();
  }
}
