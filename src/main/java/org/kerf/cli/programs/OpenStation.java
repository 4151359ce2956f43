package org.kerf.cli.programs;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;

/** A station that a command has opened and must close. */
public interface OpenStation extends AutoCloseable {

  UseCases useCases();

  LabelRenderer renderer();

  /** A new command of this person; the same in each try. */
  Command command(Actor actor);

  /**
   * The PIN or password of whoever acts, as it was given at the terminal; empty if the terminal has
   * not asked for it yet, which it then has to.
   */
  Optional<String> secret(ActingUser who) throws StationFault;

  /** The language of the terminal. */
  Locale language();

  /** The date on the station's wall. */
  LocalDate today();

  /** Prints all labels that are due; says how many. */
  int printDueLabels() throws StationFault;

  /** The recovery key of a store that was just made: shown once. */
  Optional<String> newRecoveryKey();

  @Override
  void close();
}
