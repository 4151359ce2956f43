package org.kerf.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kerf.kernel.StationFault;

/** What the commands start; made in wiring. */
public interface Programs {

  /**
   * Opens the station in a data folder; makes the store where there is none.
   *
   * @param data empty for the user's own data folder
   * @param recoveryKey the key from the safe; empty to use the kept one
   */
  OpenStation open(Optional<Path> data, Optional<String> recoveryKey) throws StationFault;

  /**
   * Opens a station that is there already; makes nothing.
   *
   * @throws StationFault also if there is no store in the folder
   */
  OpenStation openExisting(Optional<Path> data, Optional<String> recoveryKey) throws StationFault;

  /** Shows the station's window until it is closed; with the demo warehouse in it, if asked for. */
  void window(Optional<Path> data, Optional<String> recoveryKey, boolean demo) throws StationFault;

  /**
   * Starts the station's window, closes it once the station can be used, and says how long both
   * took.
   */
  StartTimes measureStart(Optional<Path> data) throws StationFault;

  /**
   * Starts the station in processes of its own, so many times each way, and says how long it took.
   */
  String benchStart(int rounds) throws StationFault;

  /**
   * From the start of the process.
   *
   * @param windowMillis until the window is on the screen
   * @param readyMillis until somebody can choose their name and work
   */
  record StartTimes(long windowMillis, long readyMillis) {}

  /**
   * Kills a process that books cuts, again and again, and looks each time whether its store kept
   * what was acknowledged.
   *
   * @param seed empty for any
   * @param folder for its files, new or empty; without one they lie in a temporary folder, which
   *     goes if all is well
   */
  KillReport torture(int rounds, OptionalLong seed, Optional<Path> folder) throws StationFault;

  /**
   * What the kills have shown.
   *
   * @param seed repeats the same kills as far as the machine's timing allows
   * @param bookings how many were acknowledged before a kill
   * @param troubles what was wrong afterwards, each in a sentence
   * @param folder where the store lies, with its key beside it
   */
  record KillReport(long seed, int rounds, int bookings, List<String> troubles, Path folder) {

    public KillReport {
      troubles = List.copyOf(troubles);
    }
  }

  /** Whether a window can be shown here. */
  boolean hasDisplay();

  /**
   * Runs the demo day without a window and leaves its results in the folder; the summary, for
   * people.
   *
   * @param out empty for the usual folder: an installed program's lies in the user's data folder
   */
  String demoDay(Optional<Path> out) throws StationFault;
}
