package org.kerf.labels.device;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterStatus;

/**
 * A label printer at a serial port, which is opened for each label: one that was unplugged is found
 * again as soon as it is there.
 */
final class SerialPrinter implements Printer {

  /** The way to it, or why there is none now. */
  private record Way(Optional<SerialWire> wire, PrintFailureKind failure) {}

  private final PrinterAddress.Serial address;
  private final PrinterTimeouts patience;
  private final BoundedCall calls;
  private final PrinterConversation conversation;

  /**
   * A printer at this address.
   *
   * @param threads for calls of the driver, which can't be broken off
   */
  SerialPrinter(PrinterAddress.Serial address, PrinterTimeouts patience, Executor threads) {
    this.address = address;
    this.patience = patience;
    this.calls = new BoundedCall(threads);
    this.conversation = new PrinterConversation(address.port(), address.answers(), patience);
  }

  @Override
  public PrintOutcome deliver(byte[] label, String jobName) {
    long endsAt = conversation.endsAt();
    Way way = way();
    return way.wire().isPresent()
        ? conversation.deliver(way.wire().get(), label, endsAt)
        : new PrintOutcome.NotReady(conversation.failure(way.failure()));
  }

  @Override
  public PrinterStatus status() {
    long endsAt = conversation.endsAt();
    Way way = way();
    return way.wire().isPresent()
        ? conversation.status(way.wire().get(), endsAt)
        : new PrinterStatus.Hindered(conversation.failure(way.failure()));
  }

  private Way way() {
    Optional<SerialPort> port = SerialWire.find(address);
    return port.isEmpty()
        ? new Way(Optional.empty(), PrintFailureKind.PORT_MISSING)
        : new Way(
            SerialWire.open(port.get(), address.parameters(), calls, patience.connectMillis()),
            PrintFailureKind.PORT_REFUSED);
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }
}
