package org.kerf.labels.device;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.SerialParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open serial port. Its driver ignores time-outs of writing on Linux, so each write is a call
 * that is given up, and the port with it, when it hangs.
 */
final class SerialWire implements PrinterWire {

  private static final Logger LOG = LoggerFactory.getLogger(SerialWire.class);

  /** Few, so that it is known to within as many how much was taken. */
  private static final int CHUNK = 256;

  private static final int LOOK_MILLIS = 20;
  private static final int CLOSE_MILLIS = 2_000;
  private static final Pattern BY_USB =
      Pattern.compile("usb-([0-9a-fA-F]{4})-([0-9a-fA-F]{4})(?:-(.+))?");

  private final SerialPort port;
  private final BoundedCall calls;

  private SerialWire(SerialPort port, BoundedCall calls) {
    this.port = port;
    this.calls = calls;
  }

  /** The port of this address, if the computer has one now. */
  static Optional<SerialPort> find(PrinterAddress.Serial address) {
    Matcher usb = BY_USB.matcher(address.port());
    if (usb.matches()) {
      int vendor = Integer.parseInt(usb.group(1), 16);
      int product = Integer.parseInt(usb.group(2), 16);
      Optional<String> serial = Optional.ofNullable(usb.group(3));
      return Arrays.stream(SerialPort.getCommPorts())
          .filter(each -> each.getVendorID() == vendor && each.getProductID() == product)
          .filter(each -> serial.isEmpty() || serial.get().equals(each.getSerialNumber()))
          .findFirst();
    }
    try {
      return Optional.of(SerialPort.getCommPort(address.port()));
    } catch (SerialPortInvalidPortException none) {
      LOG.debug("{} is not there", address.port(), none);
      return Optional.empty();
    }
  }

  /** Opens the port; empty if it can't be. */
  static Optional<SerialWire> open(
      SerialPort port, SerialParameters parameters, BoundedCall calls, long millis) {
    port.setComPortParameters(
        parameters.baud(),
        parameters.dataBits(),
        parameters.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS,
        switch (parameters.parity()) {
          case NONE -> SerialPort.NO_PARITY;
          case EVEN -> SerialPort.EVEN_PARITY;
          case ODD -> SerialPort.ODD_PARITY;
        });
    port.setFlowControl(
        switch (parameters.flow()) {
          case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
          case XON_XOFF ->
              SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED
                  | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
          case RTS_CTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
        });
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, LOOK_MILLIS, 0);
    try {
      return calls.within(millis, () -> port.openPort())
          ? Optional.of(new SerialWire(port, calls))
          : Optional.empty();
    } catch (IOException e) {
      LOG.debug("{} does not open", port.getSystemPortPath(), e);
      return Optional.empty();
    }
  }

  @Override
  public int write(ByteBuffer bytes, long millis) throws IOException {
    var chunk = new byte[Math.min(CHUNK, bytes.remaining())];
    bytes.get(bytes.position(), chunk);
    int written;
    try {
      written = calls.within(millis, () -> port.writeBytes(chunk, chunk.length));
    } catch (InterruptedIOException hung) {
      // What waits in the driver is thrown away, which lets the call that hangs return.
      LOG.debug("{} takes nothing", port.getSystemPortPath(), hung);
      calls.threads().execute(port::flushIOBuffers);
      return 0;
    }
    // A port that was unplugged takes nothing, and says nothing else.
    if (written <= 0) {
      throw new IOException("the port is gone");
    }
    bytes.position(bytes.position() + written);
    return written;
  }

  @Override
  public int read(ByteBuffer into, long millis) throws IOException {
    long end = System.nanoTime() + MILLISECONDS.toNanos(millis);
    var some = new byte[into.remaining()];
    while (System.nanoTime() - end < 0) {
      int read = port.readBytes(some, some.length);
      if (read < 0) {
        return read;
      }
      if (read > 0) {
        into.put(some, 0, read);
        return read;
      }
    }
    return 0;
  }

  /** What hangs in the driver may have left or not. */
  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public void end() {
    // A serial line has no end.
  }

  @Override
  public void close() throws IOException {
    if (!calls.within(CLOSE_MILLIS, port::closePort)) {
      throw new IOException(port.getSystemPortPath() + " does not close");
    }
  }
}
