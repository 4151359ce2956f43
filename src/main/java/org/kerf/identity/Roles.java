package org.kerf.identity;

import org.kerf.identity.model.RoleTable;
import org.kerf.kernel.Tx;

/** What each role may do at this station now. */
@FunctionalInterface
public interface Roles {

  RoleTable table(Tx tx);
}
