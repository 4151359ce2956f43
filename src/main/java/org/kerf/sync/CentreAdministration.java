package org.kerf.sync;

import org.kerf.kernel.StationFault;
import org.kerf.sync.model.AdminLogin;
import org.kerf.sync.model.CentreState;
import org.kerf.sync.model.EnrolmentCode;
import org.kerf.sync.model.MadeAdmin;
import org.kerf.sync.model.SetUpCentre;

/** What an administrator of the centre does. */
public interface CentreAdministration {

  /**
   * Sets a centre up, or brings one to the newest form; done twice it changes nothing more.
   *
   * @throws StationFault also if the database is another company's, or a newer program's
   */
  SetUpCentre setUp(AdminLogin login, String company) throws StationFault;

  /**
   * Makes a code that lets a station in.
   *
   * @param again for a station that is there and has lost its password
   */
  EnrolmentCode addStation(AdminLogin login, String name, boolean again) throws StationFault;

  CentreState state(AdminLogin login) throws StationFault;

  /**
   * Makes a login with which an administrator changes the company's users.
   *
   * @param again for one who is there and has lost the password
   */
  MadeAdmin addAdmin(AdminLogin login, String name, boolean again) throws StationFault;

  /** Ends such a login. */
  void endAdmin(AdminLogin login, String name) throws StationFault;

  /** Has a station wait, or go on. */
  void pause(AdminLogin login, String station, boolean paused) throws StationFault;
}
