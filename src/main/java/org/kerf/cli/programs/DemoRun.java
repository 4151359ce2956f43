package org.kerf.cli.programs;

import java.nio.file.Path;
import java.util.Optional;
import org.kerf.kernel.StationFault;

/** A day of the demo warehouse, without a window. */
@FunctionalInterface
public interface DemoRun {

  /**
   * Runs the demo day and leaves its results in the folder; the summary, for people.
   *
   * @param out empty for the usual folder: an installed program's lies in the user's data folder
   */
  String run(Optional<Path> out) throws StationFault;
}
