package org.kerf.labels.device;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A label printer at a network port. */
final class NetworkPrinter implements Printer {

  private static final Logger LOG = LoggerFactory.getLogger(NetworkPrinter.class);

  /** The way to it, or why there is none now. */
  private record Way(Optional<SocketWire> wire, PrintFailureKind failure) {}

  private final PrinterAddress.Network address;
  private final PrinterTimeouts patience;
  private final NameLookup lookup;
  private final PrinterConversation conversation;

  /**
   * A printer at this address.
   *
   * @param lookups where the network is asked for its name, which can't be broken off
   */
  NetworkPrinter(PrinterAddress.Network address, PrinterTimeouts patience, Executor lookups) {
    this.address = address;
    this.patience = patience;
    this.lookup = new NameLookup(address.host(), lookups);
    this.conversation =
        new PrinterConversation(address.host() + ":" + address.port(), address.answers(), patience);
  }

  @Override
  public PrintOutcome deliver(byte[] label, String jobName) {
    long endsAt = conversation.endsAt();
    Way way = way(endsAt);
    return way.wire().isPresent()
        ? conversation.deliver(way.wire().get(), label, endsAt)
        : new PrintOutcome.NotReady(conversation.failure(way.failure()));
  }

  @Override
  public PrinterStatus status() {
    long endsAt = conversation.endsAt();
    Way way = way(endsAt);
    return way.wire().isPresent()
        ? conversation.status(way.wire().get(), endsAt)
        : new PrinterStatus.Hindered(conversation.failure(way.failure()));
  }

  private Way way(long endsAt) {
    return switch (lookup.within(patience.connectMillis())) {
      case NameLookup.Answer.Unknown() ->
          new Way(Optional.empty(), PrintFailureKind.PRINTER_NOT_FOUND);
      case NameLookup.Answer.None() ->
          new Way(Optional.empty(), PrintFailureKind.PRINTER_NAME_UNANSWERED);
      case NameLookup.Answer.Known(InetAddress host) ->
          new Way(
              open(new InetSocketAddress(host, address.port()), endsAt),
              PrintFailureKind.PRINTER_UNREACHABLE);
    };
  }

  private Optional<SocketWire> open(InetSocketAddress place, long endsAt) {
    long left = TimeUnit.NANOSECONDS.toMillis(endsAt - System.nanoTime());
    try {
      return Optional.of(SocketWire.open(place, Math.clamp(left, 1, patience.connectMillis())));
    } catch (IOException e) {
      LOG.debug("no connection to {}", conversation.where(), e);
      return Optional.empty();
    }
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }
}
