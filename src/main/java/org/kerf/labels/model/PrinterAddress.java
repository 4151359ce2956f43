package org.kerf.labels.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a printer is, as it is written in the settings. */
public sealed interface PrinterAddress {

  /** The port at which label printers take raw data. */
  int RAW_PORT = 9100;

  String FOLDER_PREFIX = "folder:";
  String SERIAL_PREFIX = "serial:";
  String DEVICE_PREFIX = "device:";
  String SPOOLER_PREFIX = "spooler:";
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
   * A printer at a serial port.
   *
   * @param port its name or path, such as "COM3" or "/dev/ttyUSB0"; or "usb-" with vendor and
   *     product of its adapter, and its serial number if there are several alike, such as
   *     "usb-0403-6001-A50285BI": then it is found at whichever port it is plugged in
   * @param answers as for one in the network
   */
  record Serial(String port, SerialParameters parameters, boolean answers)
      implements PrinterAddress {}

  /** A printer that the system shows as a file, such as /dev/usb/lp0. */
  record Device(Path path) implements PrinterAddress {}

  /** A print queue of the system that hands on bytes as they are. */
  record Spooler(String queue) implements PrinterAddress {}

  /**
   * Reads "folder:/path", "host", "host:9100", "host:9100;silent",
   * "serial:/dev/ttyUSB0;9600;8N1;xonxoff;silent" (all after the port may be left out),
   * "device:/dev/usb/lp0" or "spooler:name"; empty if it is none of them.
   */
  static Optional<PrinterAddress> parse(String text) {
    String address = text.strip();
    if (address.startsWith(FOLDER_PREFIX)) {
      return path(address.substring(FOLDER_PREFIX.length())).map(Folder::new);
    }
    if (address.startsWith(DEVICE_PREFIX)) {
      return path(address.substring(DEVICE_PREFIX.length())).map(Device::new);
    }
    if (address.startsWith(SERIAL_PREFIX)) {
      return serial(address.substring(SERIAL_PREFIX.length()));
    }
    if (address.startsWith(SPOOLER_PREFIX)) {
      String queue = address.substring(SPOOLER_PREFIX.length()).strip();
      return queue.isEmpty() ? Optional.empty() : Optional.of(new Spooler(queue));
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

  /** As {@link #parse} reads it. */
  default String text() {
    return switch (this) {
      case Folder(Path path) -> FOLDER_PREFIX + path;
      case Network(String host, int port, boolean answers) -> host + ":" + port + silence(answers);
      case Serial(String port, SerialParameters parameters, boolean answers) ->
          SERIAL_PREFIX + port + ";" + parameters.text() + silence(answers);
      case Device(Path path) -> DEVICE_PREFIX + path;
      case Spooler(String queue) -> SPOOLER_PREFIX + queue;
    };
  }

  private static String silence(boolean answers) {
    return answers ? "" : SILENT_SUFFIX;
  }

  private static Optional<PrinterAddress> serial(String text) {
    List<String> words = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    Optional<SerialParameters> parameters = Optional.of(SerialParameters.STANDARD);
    boolean answers = true;
    for (String word : words.subList(1, words.size())) {
      if (SILENT_SUFFIX.equals(";" + word)) {
        answers = false;
      } else {
        parameters = parameters.flatMap(each -> each.with(word));
      }
    }
    boolean speaks = answers;
    return words.getFirst().isEmpty()
        ? Optional.empty()
        : parameters.map(each -> new Serial(words.getFirst(), each, speaks));
  }

  private static Optional<Path> path(String text) {
    String path = text.strip();
    try {
      return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
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
