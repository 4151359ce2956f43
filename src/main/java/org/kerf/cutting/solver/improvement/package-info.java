/**
 * Better loadings by patterns, by parts and by consolidating leftovers. Must not know OptaPlanner.
 */
@NullMarked
package org.kerf.cutting.solver.improvement;

import org.jspecify.annotations.NullMarked;
