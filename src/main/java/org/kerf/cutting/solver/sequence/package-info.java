/**
 * The order in which bars are cut, so that few orders are open at once. Must not depend on bars or
 * lengths.
 */
@NullMarked
package org.kerf.cutting.solver.sequence;

import org.jspecify.annotations.NullMarked;
