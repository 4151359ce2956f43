package org.kerf.sync;

import java.util.List;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.CentralLogin;
import org.kerf.sync.model.PutUsersAnswer;
import org.kerf.sync.model.UserList;
import org.kerf.sync.model.WantedUser;

/** What an administrator does to a company's people, with a login of their own at the centre. */
public interface UserAdministration {

  /**
   * All people of the company.
   *
   * @throws StationFault with what to do: nobody there, wrong name or password
   */
  UserList list(CentralLogin login) throws StationFault;

  /**
   * Adds people, and changes those who are there: all or none. Done again it changes nothing.
   *
   * @throws StationFault as {@link #list}; if the connection broke it may have been done
   */
  PutUsersAnswer put(CentralLogin login, List<WantedUser> users) throws StationFault;
}
