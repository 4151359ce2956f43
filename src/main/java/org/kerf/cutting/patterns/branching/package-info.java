/**
 * The exact search: branch and cut over constrained masters, enumerated patterns, exact cover. Must
 * not depend on the heuristics.
 */
@NullMarked
package org.kerf.cutting.patterns.branching;

import org.jspecify.annotations.NullMarked;
