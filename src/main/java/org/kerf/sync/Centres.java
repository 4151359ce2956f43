package org.kerf.sync;

import org.kerf.kernel.StationFault;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.EnrolmentAnswer;
import org.kerf.sync.model.EnrolmentRequest;

/** The way to any centre. */
public interface Centres {

  /** The centre of this account; nothing is connected yet. */
  Centre of(CentreAccount account);

  /**
   * Asks a centre to take a station in. The password is made here; the centre gets what proves it
   * and never the password.
   *
   * @throws StationFault with what to do: no such host, code wrong, used or too old, certificate
   *     not trusted, not a centre
   */
  EnrolmentAnswer enrol(EnrolmentRequest request) throws StationFault;
}
