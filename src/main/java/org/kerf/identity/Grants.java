package org.kerf.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.identity.model.Grant;
import org.kerf.identity.model.GrantState;
import org.kerf.kernel.Tx;

/** Who works here because the company's centre says so. */
public interface Grants {

  /** Of everybody who has or had one. */
  Map<UUID, Grant> all(Tx tx);

  void save(Tx tx, UUID user, Grant grant);

  /** Empty before the company's users were read for the first time. */
  Optional<GrantState> state(Tx tx);

  void save(Tx tx, GrantState state);
}
