package org.kerf.flow.sync;

import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;

/** What the exchange does about the company's users while it is at it. */
public interface UsersFromCentre {

  /** A station that takes no users from anywhere. */
  UsersFromCentre NONE =
      new UsersFromCentre() {
        @Override
        public void take(CentreLink link, boolean greeted) {}

        @Override
        public void passTime() {}
      };

  /**
   * Takes in who may work here, if anything changed, and keeps that the centre answered.
   *
   * @param greeted whether the two have just greeted: the centre may be an older copy of itself,
   *     and all is read anew
   */
  void take(CentreLink link, boolean greeted) throws StationFault;

  /** Keeps how much time has passed; does nothing most of the times. */
  void passTime() throws StationFault;
}
