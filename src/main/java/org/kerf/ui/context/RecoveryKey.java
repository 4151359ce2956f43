package org.kerf.ui.context;

import java.nio.file.Path;
import java.util.List;
import org.kerf.kernel.StationFault;

/**
 * The written form of the store's key. Read when it is to be shown and not kept; never logged.
 * Implemented in wiring.
 */
public interface RecoveryKey {

  /** Its groups of characters, as they are typed. To be asked on a worker. */
  List<String> groups() throws StationFault;

  /** Whether a copy of it may lie there: never beside the data that it opens. */
  boolean mayLieAt(Path file);

  /** As it is written on paper: groups with a dash between. */
  static String written(List<String> groups) {
    return String.join("-", groups);
  }
}
