package org.kerf.tools.sync;

import java.util.UUID;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Subject;

/** What people book in the simulator. */
sealed interface SimulatedFact extends Fact {

  /** Of the thing that it happened to. */
  UUID id();

  /** Unique in all of the simulation. */
  long number();

  /** All facts of one booking have the same. */
  long booking();

  @Override
  default Subject subject() {
    return new Subject("thing", id());
  }

  /** So much came to a thing, or went. */
  record AmountAdded(UUID id, long number, long booking, long amount) implements SimulatedFact {}

  /** A thing is in another state now. */
  record StateSet(UUID id, long number, long booking, long state) implements SimulatedFact {}
}
