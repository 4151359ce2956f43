/**
 * Better loadings by OptaPlanner: the loading as its planning problem, and the rules that it
 * scores.
 */
@NullMarked
package org.kerf.cutting.solver.localsearch;

import org.jspecify.annotations.NullMarked;
