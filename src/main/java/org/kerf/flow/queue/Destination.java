package org.kerf.flow.queue;

import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.PlanBarId;

/** Where a bar is to wait. */
public sealed interface Destination {

  /** One place nearer to its saw. */
  record Up() implements Destination {}

  /** One place further from its saw. */
  record Down() implements Destination {}

  /** The next bar of its saw. */
  record First() implements Destination {}

  /** The last bar of this saw. */
  record LastOf(SawId saw) implements Destination {}

  /** Where that bar waits now, which comes behind it. */
  record InPlaceOf(PlanBarId bar) implements Destination {}
}
