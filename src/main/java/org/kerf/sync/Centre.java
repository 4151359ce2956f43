package org.kerf.sync;

import org.kerf.kernel.StationFault;

/** Where the centre is, and as whom this station goes there. */
public interface Centre {

  /**
   * Connects, trusting nobody but the certificate that was agreed.
   *
   * @throws StationFault with what to do: no such host, nobody there, wrong password, certificate
   *     not trusted, not a centre
   */
  CentreLink connect() throws StationFault;
}
