/**
 * Finds cutting plans: which pieces go on which bar. OptaPlanner may enter only {@code localsearch}
 * and {@code sequence}. It knows the cutting and stock models and nothing else: no store, no
 * screen, no clock on the wall. Replaceable behind {@link org.kerf.cutting.model.proposal.Planner}.
 */
@NullMarked
package org.kerf.cutting.solver;

import org.jspecify.annotations.NullMarked;
