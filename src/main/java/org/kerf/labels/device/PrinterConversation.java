package org.kerf.labels.device;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a label gets to a printer that can be spoken with. It is asked with ~HS before the first byte
 * of a label goes out: one that is silent or reports a failure gets nothing, so nothing can be lost
 * in it. After the last byte it is asked until it has nothing left.
 *
 * @param where the printer is, for people
 * @param answers whether it answers ~HS
 */
record PrinterConversation(String where, boolean answers, PrinterTimeouts patience) {

  private static final Logger LOG = LoggerFactory.getLogger(PrinterConversation.class);

  /** One clear answer may come before the printer has begun with the label; two in a row do not. */
  private static final int CLEAR_ANSWERS = 2;

  /** When a label that is begun now must be done. */
  long endsAt() {
    return System.nanoTime() + MILLISECONDS.toNanos(patience.labelMillis());
  }

  /** Takes the label over the wire, and closes it. */
  PrintOutcome deliver(PrinterWire wire, byte[] label, long endsAt) {
    var line = new PrinterLine(wire, patience, endsAt);
    PrintOutcome delivery = over(line, label);
    close(line);
    return delivery;
  }

  /** Asks how the printer stands, over the wire, and closes it. */
  PrinterStatus status(PrinterWire wire, long endsAt) {
    var line = new PrinterLine(wire, patience, endsAt);
    PrinterStatus status = status(line);
    close(line);
    return status;
  }

  private PrinterStatus status(PrinterLine line) {
    if (!answers) {
      return new PrinterStatus.Unasked();
    }
    try {
      String answer = line.askStatus();
      return hindrance(answer)
          .<PrinterStatus>map(
              kind ->
                  kind == PrintFailureKind.PRINTER_BUSY
                      ? new PrinterStatus.Busy()
                      : new PrinterStatus.Hindered(failure(kind)))
          .orElseGet(PrinterStatus.Ready::new);
    } catch (IOException e) {
      LOG.debug("no answer from {}", where, e);
      return new PrinterStatus.Hindered(failure(PrintFailureKind.PRINTER_UNREACHABLE));
    }
  }

  /** What is known of the label by now stays true, however the line ends. */
  private void close(PrinterLine line) {
    try {
      line.close();
    } catch (IOException e) {
      LOG.debug("the connection to {} did not close", where, e);
    }
  }

  private PrintOutcome over(PrinterLine line, byte[] label) {
    int before = 0;
    boolean begun = false;
    try {
      if (answers) {
        String answer = line.askStatus();
        Optional<PrintFailureKind> hindrance =
            answer.isEmpty() || HostStatus.isWhole(answer) || !line.hasNoTimeLeftToAnswer()
                ? hindrance(answer)
                : Optional.of(PrintFailureKind.PRINTER_TOO_SLOW);
        if (hindrance.isPresent()) {
          return new PrintOutcome.NotReady(failure(hindrance.get()));
        }
      }
      before = line.bytesSent();
      begun = true;
      line.send(label);
      if (answers) {
        return outcome(line);
      }
      line.finish();
      return new PrintOutcome.Sent();
    } catch (InterruptedIOException e) {
      boolean harmless = !begun || (line.isExact() && line.bytesSent() == before);
      return broken(
          PrintFailureKind.WRITE_TIMED_OUT, harmless, line.bytesSent() - before, label.length);
    } catch (IOException e) {
      boolean harmless = !begun || (line.isExact() && line.bytesSent() == before);
      return broken(PrintFailureKind.CUT_OFF, harmless, line.bytesSent() - before, label.length);
    }
  }

  /**
   * Why nothing is sent now; a label waits until those before it are printed, so that each outcome
   * is its own.
   */
  private static Optional<PrintFailureKind> hindrance(String answer) {
    if (answer.isEmpty()) {
      return Optional.of(PrintFailureKind.PRINTER_SILENT);
    }
    Optional<HostStatus> status = HostStatus.parse(answer);
    if (status.isEmpty()) {
      return Optional.of(PrintFailureKind.PRINTER_NOT_UNDERSTOOD);
    }
    return status
        .get()
        .failure()
        .or(
            () ->
                status.get().isIdle()
                    ? Optional.empty()
                    : Optional.of(PrintFailureKind.PRINTER_BUSY));
  }

  /**
   * Asks until the printer has nothing left. Silence or a failure now means that the label waits
   * inside the printer, all of it: it is sent, and not lost.
   */
  private PrintOutcome outcome(PrinterLine line) throws IOException {
    int clear = 0;
    for (int asked = 0; asked < patience.questions(); asked++) {
      line.pause();
      Optional<HostStatus> status = HostStatus.parse(line.askStatus());
      if (status.isEmpty() || status.get().failure().isPresent()) {
        return new PrintOutcome.Sent();
      }
      clear = status.get().isIdle() ? clear + 1 : 0;
      if (clear == CLEAR_ANSWERS) {
        return new PrintOutcome.Confirmed();
      }
    }
    return new PrintOutcome.Sent();
  }

  /** A broken connection: harmless before the label's first byte, else with unknown outcome. */
  private PrintOutcome broken(PrintFailureKind how, boolean harmless, int sent, int length) {
    if (harmless) {
      return new PrintOutcome.NotReady(failure(PrintFailureKind.PRINTER_UNREACHABLE));
    }
    int ofLabel = Math.min(sent, length);
    return new PrintOutcome.Unknown(PrintFailure.of(how, where, Integer.toString(ofLabel)));
  }

  PrintFailure failure(PrintFailureKind kind) {
    return PrintFailure.of(kind, where);
  }
}
