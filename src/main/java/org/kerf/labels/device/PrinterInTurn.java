package org.kerf.labels.device;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrinterStatus;

/** A printer that is asked how it stands only between two labels, and is called by its name. */
final class PrinterInTurn implements Printer {

  /** Set media sensor calibration. */
  private static final byte[] CALIBRATE = "~JC".getBytes(StandardCharsets.US_ASCII);

  private final String name;
  private final Printer printer;
  private final ReentrantLock turn;

  /**
   * The printer of this name.
   *
   * @param turn of all printers at its address
   */
  PrinterInTurn(String name, Printer printer, ReentrantLock turn) {
    this.name = name;
    this.printer = printer;
    this.turn = turn;
  }

  @Override
  public PrintOutcome deliver(byte[] label, String jobName) {
    turn.lock();
    try {
      return named(printer.deliver(label, jobName));
    } finally {
      turn.unlock();
    }
  }

  /** Empty if it is at work. */
  Optional<PrintOutcome> calibrate() {
    if (!turn.tryLock()) {
      return Optional.empty();
    }
    try {
      return Optional.of(named(printer.deliver(CALIBRATE, "calibration")));
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
      PrinterStatus status = printer.status();
      return status instanceof PrinterStatus.Hindered(PrintFailure why)
          ? new PrinterStatus.Hindered(why.calling(name))
          : status;
    } finally {
      turn.unlock();
    }
  }

  @Override
  public boolean isRepeatable() {
    return printer.isRepeatable();
  }

  private PrintOutcome named(PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.NotReady(PrintFailure why) -> new PrintOutcome.NotReady(why.calling(name));
      case PrintOutcome.Unknown(PrintFailure why) -> new PrintOutcome.Unknown(why.calling(name));
      case PrintOutcome.Failed(PrintFailure why) -> new PrintOutcome.Failed(why.calling(name));
      case PrintOutcome.HandedOver _, PrintOutcome.Sent _, PrintOutcome.Confirmed _ -> outcome;
    };
  }
}
