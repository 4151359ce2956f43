package org.kerf.ui.shell;

import java.util.List;
import org.kerf.kernel.StationFault;

/** Who may stand at the station. Asked on a worker. */
@FunctionalInterface
public interface UserChoices {

  /**
   * A person to choose.
   *
   * @param id their id at the station
   * @param role in the language of the screen, or a key's words said already
   */
  record UserTile(String id, String name, String role) {}

  List<UserTile> users() throws StationFault;
}
