/**
 * Better loadings by patterns, by parts and by consolidating leftovers. Must not depend on
 * OptaPlanner.
 */
@NullMarked
package org.kerf.cutting.solver.improvement;

import org.jspecify.annotations.NullMarked;
