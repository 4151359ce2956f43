package org.kerf.identity;

import java.time.Instant;
import java.util.Optional;
import org.kerf.identity.model.Command;
import org.kerf.kernel.Tx;

/** What became of the commands that were done. */
public interface Commands {

  /**
   * What was kept of the answer; empty if the command was not done.
   *
   * @param part of a command that is done in parts, from 0
   */
  Optional<String> outcome(Tx tx, Command command, int part);

  /** Keeps that this part of the command is done. */
  void done(Tx tx, Command command, int part, Instant at, String outcome);

  /** Forgets what was done before this moment; how many commands that were. */
  int forgetBefore(Tx tx, Instant moment);
}
