package org.kerf.cli.programs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kerf.kernel.StationFault;

/**
 * Kills a process that books cuts, again and again, and looks each time whether its store kept what
 * was acknowledged.
 */
@FunctionalInterface
public interface CrashTest {

  /**
   * What the kills have shown.
   *
   * @param seed repeats the same kills as far as the machine's timing allows
   * @param bookings how many were acknowledged before a kill
   * @param violations what was wrong afterwards, each in a sentence
   * @param folder where the store lies, with its key beside it
   */
  record Report(long seed, int rounds, int bookings, List<String> violations, Path folder) {

    public Report {
      violations = List.copyOf(violations);
    }
  }

  /**
   * Runs the test.
   *
   * @param seed empty for any
   * @param folder for its files, new or empty; without one they lie in a temporary folder, which
   *     goes if all is well
   */
  Report run(int rounds, OptionalLong seed, Optional<Path> folder) throws StationFault;
}
