package org.kerf.cutting.model.proposal;

/**
 * Whoever waits for a plan: is shown each better one, and may say "enough". Called on the planner's
 * threads.
 */
public interface PlanWatcher {

  /** Looks at nothing and waits for the end. */
  PlanWatcher PATIENT =
      new PlanWatcher() {
        @Override
        public void better(CutProposal proposal) {}

        @Override
        public boolean enough() {
          return false;
        }
      };

  /**
   * A complete proposal: the first one, or better than the one before, at the end by the order of
   * its bars.
   */
  void better(CutProposal proposal);

  /** Asked often; once true the planner returns the best it has within 200 ms. */
  boolean enough();
}
