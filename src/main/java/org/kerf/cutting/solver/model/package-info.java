/**
 * One item's problem made ready for a search, a loading of its bars, and how loadings compare. Must
 * not depend on how loadings are found.
 */
@NullMarked
package org.kerf.cutting.solver.model;

import org.jspecify.annotations.NullMarked;
