package org.kerf.sync.postgres;

import org.kerf.kernel.StationFault;
import org.kerf.sync.Centre;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.CentreAccount;

/** The centre that a station belongs to. */
final class PostgresCentre implements Centre {

  private final CentreAccount account;

  PostgresCentre(CentreAccount account) {
    this.account = account;
  }

  @Override
  public CentreLink connect() throws StationFault {
    CentreUrl url = CentreUrl.of(account.url());
    var connections = new CentreConnections(url, account.certificate());
    return PostgresLink.on(connections.open(account.role(), account.password()), url.shown());
  }
}
