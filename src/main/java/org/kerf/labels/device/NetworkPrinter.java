package org.kerf.labels.device;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A label printer at a network port. It is asked with ~HS before the first byte of a label goes
 * out: one that is silent or reports a failure gets nothing, so nothing can be lost in it. After
 * the last byte it is asked until it has nothing left.
 */
public final class NetworkPrinter implements Printer {

  private static final Logger LOG = LoggerFactory.getLogger(NetworkPrinter.class);

  /** One clear answer may come before the printer has begun with the label; two in a row do not. */
  private static final int CLEAR_ANSWERS = 2;

  private final PrinterAddress.Network address;
  private final PrinterTimeouts patience;
  private final NameLookup lookup;

  /**
   * A printer at this address.
   *
   * @param lookups where the network is asked for its name, which can't be broken off
   */
  NetworkPrinter(PrinterAddress.Network address, PrinterTimeouts patience, Executor lookups) {
    this.address = address;
    this.patience = patience;
    this.lookup = new NameLookup(address.host(), lookups);
  }

  @Override
  public PrintOutcome deliver(byte[] label, String jobName) {
    long endsAt = System.nanoTime() + MILLISECONDS.toNanos(patience.labelMillis());
    return switch (lookup.within(patience.connectMillis())) {
      case NameLookup.Answer.Unknown() ->
          new PrintOutcome.NotReady(failure(PrintFailureKind.PRINTER_NOT_FOUND));
      case NameLookup.Answer.None() ->
          new PrintOutcome.NotReady(failure(PrintFailureKind.PRINTER_NAME_UNANSWERED));
      case NameLookup.Answer.Known(InetAddress host) ->
          deliver(new InetSocketAddress(host, address.port()), endsAt, label);
    };
  }

  private PrintOutcome deliver(InetSocketAddress place, long endsAt, byte[] label) {
    Optional<PrinterLine> line = open(place, endsAt);
    if (line.isEmpty()) {
      return new PrintOutcome.NotReady(failure(PrintFailureKind.PRINTER_UNREACHABLE));
    }
    PrintOutcome delivery = overLine(line.get(), label);
    close(line.get());
    return delivery;
  }

  private Optional<PrinterLine> open(InetSocketAddress place, long endsAt) {
    try {
      return Optional.of(PrinterLine.open(place, patience, endsAt));
    } catch (IOException e) {
      LOG.debug("no connection to {}", where(), e);
      return Optional.empty();
    }
  }

  /** What is known of the label by now stays true, however the line ends. */
  private void close(PrinterLine line) {
    try {
      line.close();
    } catch (IOException e) {
      LOG.debug("the connection to {} did not close", where(), e);
    }
  }

  private PrintOutcome overLine(PrinterLine line, byte[] label) {
    int before = 0;
    boolean begun = false;
    try {
      if (address.answers()) {
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
      if (address.answers()) {
        return outcome(line);
      }
      line.finish();
      return new PrintOutcome.Sent();
    } catch (SocketTimeoutException e) {
      return broken(
          PrintFailureKind.WRITE_TIMED_OUT, begun, line.bytesSent() - before, label.length);
    } catch (IOException e) {
      return broken(PrintFailureKind.CUT_OFF, begun, line.bytesSent() - before, label.length);
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
  private PrintOutcome broken(PrintFailureKind how, boolean begun, int sent, int length) {
    if (!begun || sent == 0) {
      return new PrintOutcome.NotReady(failure(PrintFailureKind.PRINTER_UNREACHABLE));
    }
    int ofLabel = Math.min(sent, length);
    return new PrintOutcome.Unknown(PrintFailure.of(how, where(), Integer.toString(ofLabel)));
  }

  private PrintFailure failure(PrintFailureKind kind) {
    return PrintFailure.of(kind, where());
  }

  private String where() {
    return address.host() + ":" + address.port();
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }
}
