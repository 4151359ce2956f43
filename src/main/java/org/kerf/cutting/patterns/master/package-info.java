/**
 * The restricted master problem: a linear programme over the patterns known, solved by the revised
 * simplex method. Must not depend on where patterns come from.
 */
@NullMarked
package org.kerf.cutting.patterns.master;

import org.jspecify.annotations.NullMarked;
