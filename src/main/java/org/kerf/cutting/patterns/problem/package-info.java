/**
 * The problem as the engine works on it, in whole numbers, reduced to what differs; patterns and
 * solutions. Must not depend on how it is solved.
 */
@NullMarked
package org.kerf.cutting.patterns.problem;

import org.jspecify.annotations.NullMarked;
