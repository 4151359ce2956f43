package org.kerf.labels.device;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer that the system shows as a file, such as /dev/usb/lp0. It takes bytes and says nothing,
 * so a label is handed over at most.
 */
final class DevicePrinter implements Printer {

  private static final Logger LOG = LoggerFactory.getLogger(DevicePrinter.class);
  private static final int CHUNK = 1_024;

  private final Path device;
  private final PrinterTimeouts patience;
  private final BoundedCall calls;

  /**
   * A printer at this file.
   *
   * @param threads for writes, which wait for the printer
   */
  DevicePrinter(Path device, PrinterTimeouts patience, Executor threads) {
    this.device = device;
    this.patience = patience;
    this.calls = new BoundedCall(threads);
  }

  @Override
  public PrintOutcome deliver(byte[] label, String jobName) {
    if (!isThere()) {
      return new PrintOutcome.NotReady(failure(PrintFailureKind.PORT_MISSING));
    }
    try {
      return write(
          calls.within(
              patience.connectMillis(), () -> FileChannel.open(device, StandardOpenOption.WRITE)),
          ByteBuffer.wrap(label));
    } catch (IOException e) {
      LOG.debug("{} does not open", device, e);
      return new PrintOutcome.NotReady(failure(PrintFailureKind.PORT_REFUSED));
    }
  }

  /** Closing the channel lets a write return that hangs. */
  private PrintOutcome write(FileChannel channel, ByteBuffer rest) {
    try (channel) {
      while (rest.hasRemaining()) {
        ByteBuffer chunk = rest.slice(rest.position(), Math.min(CHUNK, rest.remaining()));
        int written = calls.within(patience.stallMillis(), () -> channel.write(chunk));
        rest.position(rest.position() + written);
      }
      return new PrintOutcome.HandedOver();
    } catch (InterruptedIOException e) {
      return unknown(PrintFailureKind.WRITE_TIMED_OUT, rest.position(), e);
    } catch (IOException e) {
      return unknown(PrintFailureKind.CUT_OFF, rest.position(), e);
    }
  }

  private PrintOutcome unknown(PrintFailureKind kind, int sent, IOException why) {
    LOG.debug("{} took {} bytes", device, sent, why);
    return new PrintOutcome.Unknown(
        PrintFailure.of(kind, device.toString(), Integer.toString(sent)));
  }

  /** A file that a mistake named must not be written over. */
  private boolean isThere() {
    return Files.exists(device) && !Files.isRegularFile(device) && !Files.isDirectory(device);
  }

  @Override
  public PrinterStatus status() {
    return isThere()
        ? new PrinterStatus.Unasked()
        : new PrinterStatus.Hindered(failure(PrintFailureKind.PORT_MISSING));
  }

  private PrintFailure failure(PrintFailureKind kind) {
    return PrintFailure.of(kind, device.toString());
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }
}
