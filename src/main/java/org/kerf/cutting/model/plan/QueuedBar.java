package org.kerf.cutting.model.plan;

import org.kerf.cutting.model.geometry.SawId;

/**
 * A bar that waits for a saw, in few words.
 *
 * @param turn its own or that of its plan
 * @param cuts how many pieces are to be cut from it
 */
public record QueuedBar(PlanBarId bar, SawId saw, QueueTurn turn, int cuts) {}
