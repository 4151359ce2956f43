/**
 * The plan of an item from its best loading: units, pieces handed out by urgency, the sequence of
 * the bars.
 */
@NullMarked
package org.kerf.cutting.solver.assembly;

import org.jspecify.annotations.NullMarked;
