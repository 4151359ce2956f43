package org.kerf.ui.context;

import java.nio.file.Path;
import org.kerf.kernel.StationFault;

/**
 * Where the station lays what it makes for people, and the way to show it to them. To be asked on a
 * worker: the desktop may be slow. Implemented in wiring.
 */
public interface OutputFolders {

  /** The folder of printouts; made when the first is laid there. */
  Path papers();

  /** The folder of lists; made when the first is laid there. */
  Path lists();

  /** Whether this computer can show a file to the person. */
  boolean canOpen();

  /** Shows a file, or a folder, in the program that the person has for it. */
  void open(Path file) throws StationFault;
}
