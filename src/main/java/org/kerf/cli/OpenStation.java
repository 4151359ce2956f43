package org.kerf.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.kerf.flow.Jobs;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelPress;

/** A station that a command has opened and must close. */
public interface OpenStation extends AutoCloseable {

  Jobs jobs();

  LabelPress press();

  /** The date on the station's wall. */
  LocalDate today();

  /** Prints all labels that are due; says how many. */
  int printDueLabels() throws StationFault;

  /** The recovery key of a store that was just made: shown once. */
  Optional<String> newRecoveryKey();

  @Override
  void close();
}
