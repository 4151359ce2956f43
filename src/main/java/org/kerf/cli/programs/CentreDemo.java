package org.kerf.cli.programs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.kerf.kernel.StationFault;

/** A centre and two of its stations on one computer, for somebody who wants to see it. */
public interface CentreDemo {

  /**
   * Shows two stations side by side, until both windows are closed.
   *
   * @param folder for all files, kept afterwards; empty for one that goes
   * @param programs where those of a PostgreSQL lie; empty for the usual places
   * @param line receives what to try
   * @throws StationFault with what to do: no display, no PostgreSQL, a folder that holds something
   *     else
   */
  void run(Optional<Path> folder, Optional<Path> programs, Consumer<String> line)
      throws StationFault;
}
