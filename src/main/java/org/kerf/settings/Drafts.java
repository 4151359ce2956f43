package org.kerf.settings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Tx;

/** What people have typed into forms of this station and not saved yet. */
public interface Drafts {

  /** The longest text that is kept. */
  int MOST_TEXT = 1_000_000;

  /** What this person left in the form, if anything. */
  Optional<String> draft(Tx tx, UUID user, String form);

  void keep(Tx tx, UUID user, String form, String text, Instant at);

  void forget(Tx tx, UUID user, String form);
}
