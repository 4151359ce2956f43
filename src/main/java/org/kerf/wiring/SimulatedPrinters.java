package org.kerf.wiring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.kerf.cli.programs.PrinterSimulation;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.NetworkSimulator;
import org.kerf.tools.printer.PrinterConsole;
import org.kerf.tools.printer.SerialSimulator;
import org.kerf.tools.printer.SimulatedPrinter;

/** Simulates a label printer at the lines that are asked for. */
final class SimulatedPrinters implements PrinterSimulation {

  @Override
  public void run(
      OptionalInt port,
      Optional<Path> serial,
      Optional<Path> folder,
      BufferedReader typed,
      PrintWriter out)
      throws StationFault {
    var number = new AtomicInteger();
    var printer =
        new SimulatedPrinter(
            Behavior.GOOD,
            label -> PrinterConsole.tell(out, number.incrementAndGet(), label, folder));
    try {
      if (folder.isPresent()) {
        Files.createDirectories(folder.get());
      }
      run(printer, port, serial, typed, out);
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "The printer can't be simulated: " + e.getMessage(), e);
    }
  }

  private static void run(
      SimulatedPrinter printer,
      OptionalInt port,
      Optional<Path> serial,
      BufferedReader typed,
      PrintWriter out)
      throws IOException {
    Optional<SerialSimulator> plugged = Optional.empty();
    Optional<NetworkSimulator> network = Optional.empty();
    try {
      if (port.isPresent()) {
        network = Optional.of(new NetworkSimulator(printer, port.getAsInt()));
        out.println("In the network: " + network.get().host() + ":" + network.get().port());
      }
      if (serial.isPresent()) {
        plugged = Optional.of(new SerialSimulator(printer, serial.get()));
        out.println("At a serial port: " + serial.get());
      }
      if (!new PrinterConsole(printer, plugged, out).run(typed)) {
        // Without a person it goes on until its process is ended.
        new CountDownLatch(1).await();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      if (network.isPresent()) {
        network.get().close();
      }
      if (plugged.isPresent()) {
        plugged.get().close();
      }
    }
  }
}
