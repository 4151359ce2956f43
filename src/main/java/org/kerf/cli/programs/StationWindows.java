package org.kerf.cli.programs;

import java.nio.file.Path;
import java.util.Optional;
import org.kerf.kernel.StationFault;

/** The station in its window. */
public interface StationWindows {

  /**
   * From the start of the process.
   *
   * @param windowMillis until the window is on the screen
   * @param readyMillis until somebody can choose their name and work
   */
  record StartTimes(long windowMillis, long readyMillis) {}

  /** Whether a window can be shown here. */
  boolean hasDisplay();

  /** Shows the station's window until it is closed; with the demo warehouse in it, if asked for. */
  void show(StoreChoice store, boolean demo) throws StationFault;

  /**
   * Starts the station's window, closes it once the station can be used, and says how long both
   * took.
   */
  StartTimes measureStart(Optional<Path> data) throws StationFault;
}
