package org.kerf.labels.device;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kerf.labels.model.FoundPrinter;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.SerialParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where printers may be at this computer: serial ports, device files of USB printers, print queues.
 * Those in the network are not searched for.
 */
public final class PrinterDiscovery {

  private static final Logger LOG = LoggerFactory.getLogger(PrinterDiscovery.class);
  private static final Path USB_DEVICES = Path.of("/dev/usb");

  /** Takes a moment: the system is asked for each of them. */
  public List<FoundPrinter> find() {
    var found = new ArrayList<FoundPrinter>();
    for (SerialPort port : SerialPort.getCommPorts()) {
      found.add(
          new FoundPrinter(
              description(port),
              new PrinterAddress.Serial(name(port), SerialParameters.STANDARD, true)));
    }
    for (Path device : devices()) {
      found.add(new FoundPrinter("", new PrinterAddress.Device(device)));
    }
    Arrays.stream(SpoolerPrinter.queues())
        .forEach(
            queue -> found.add(new FoundPrinter("", new PrinterAddress.Spooler(queue.getName()))));
    return found;
  }

  /** Only an adapter says of itself what it is. */
  private static String description(SerialPort port) {
    return port.getVendorID() > 0 ? port.getDescriptivePortName() : "";
  }

  /** An adapter is named by what it is, since its port changes with the socket. */
  private static String name(SerialPort port) {
    if (port.getVendorID() <= 0) {
      return port.getSystemPortPath();
    }
    String ids =
        String.format(Locale.ROOT, "usb-%04x-%04x", port.getVendorID(), port.getProductID());
    String serial = port.getSerialNumber();
    boolean named = serial.matches("[A-Za-z0-9._-]{1,60}") && !serial.equals("Unknown");
    return named ? ids + "-" + serial : ids;
  }

  private static List<Path> devices() {
    if (!Files.isDirectory(USB_DEVICES)) {
      return List.of();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(USB_DEVICES, "lp*")) {
      List<Path> devices = new ArrayList<>();
      files.forEach(devices::add);
      return devices;
    } catch (IOException e) {
      LOG.debug("{} can't be listed", USB_DEVICES, e);
      return List.of();
    }
  }
}
