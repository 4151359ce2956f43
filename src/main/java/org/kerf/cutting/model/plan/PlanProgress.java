package org.kerf.cutting.model.plan;

/**
 * How far a plan has come.
 *
 * @param cut how many of its bars are cut
 * @param onSaw whether one lies on the saw now
 */
public record PlanProgress(int cut, boolean onSaw) {

  public static final PlanProgress NONE = new PlanProgress(0, false);

  public boolean hasBegun() {
    return cut > 0 || onSaw;
  }
}
