package org.kerf.tools.printer;

import java.io.IOException;
import java.util.Arrays;
import org.kerf.kernel.Exempt;

/** Serves one connection: bytes in, answers out, as the printer behaves. */
final class PrinterEnd {

  private static final int REST_MILLIS = 20;
  private static final int SIP = 100;

  private final SimulatedPrinter printer;
  private final Wire wire;
  private int taken;

  PrinterEnd(SimulatedPrinter printer, Wire wire) {
    this.printer = printer;
    this.wire = wire;
  }

  /** Until the station goes; whether the printer is the one that dropped the line. */
  boolean serve() throws IOException {
    printer.connected();
    int next = printer.hasDropped() ? -1 : wire.read();
    while (next >= 0) {
      switch (printer.take(next)) {
        case SimulatedPrinter.Reaction.Goes() -> sip();
        case SimulatedPrinter.Reaction.Answers(String status) ->
            answer(SimulatedPrinter.bytes(status));
        case SimulatedPrinter.Reaction.Cut() -> {
          return true;
        }
        case SimulatedPrinter.Reaction.Stops() -> {
          while (!wire.isOff()) {
            rest();
          }
          return true;
        }
      }
      next = wire.isOff() || printer.hasDropped() ? -1 : wire.read();
    }
    return printer.hasDropped();
  }

  private void sip() throws IOException {
    taken++;
    if (printer.behavior().pace() == Behavior.Pace.SIPPING && taken % SIP == 0) {
      rest();
    }
  }

  private void answer(byte[] whole) throws IOException {
    byte[] status = Arrays.copyOf(whole, printer.give(whole.length));
    switch (printer.behavior().pace()) {
      case WHOLE, SIPPING -> wire.write(status);
      case BYTE_BY_BYTE -> {
        for (byte one : status) {
          wire.write(new byte[] {one});
        }
      }
      case DRIPPING -> {
        while (!wire.isOff()) {
          wire.write(new byte[] {' '});
          rest();
        }
      }
    }
  }

  @Exempt(rule = "sleep", reason = "a printer that is slow on purpose")
  private static void rest() throws IOException {
    try {
      Thread.sleep(REST_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
