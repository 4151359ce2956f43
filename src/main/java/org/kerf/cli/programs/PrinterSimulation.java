package org.kerf.cli.programs;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.kerf.kernel.StationFault;

/** A label printer that is simulated, for whoever has none at hand. */
@FunctionalInterface
public interface PrinterSimulation {

  /**
   * Runs until "quit" is typed or the process is ended.
   *
   * @param port of this computer that it listens at; none if it is not in the network
   * @param serial where its serial port is found; none if it has none
   * @param folder for the formats of its labels
   */
  void run(
      OptionalInt port,
      Optional<Path> serial,
      Optional<Path> folder,
      BufferedReader typed,
      PrintWriter out)
      throws StationFault;
}
