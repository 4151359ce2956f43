package org.kerf.cli.programs;

import org.kerf.kernel.StationFault;

/** Opens stations for commands, or gives them the one that is open. */
public interface Stations {

  /**
   * Opens the station in a data folder; makes the store where there is none.
   *
   * @throws StationFault also if other characters are chosen than the codes of a store that is
   *     there begin with
   */
  OpenStation open(StoreChoice store) throws StationFault;

  /**
   * Opens a station that is there already; makes nothing.
   *
   * @throws StationFault also if there is no store in the folder
   */
  OpenStation openExisting(StoreChoice store) throws StationFault;
}
