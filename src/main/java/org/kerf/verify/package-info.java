/**
 * Checks a cutting plan a second time, by other means: it follows the blade along each bar and
 * counts bars and pieces; of plans of patterns it also reads the instance anew. Knows the JDK only
 * and shares nothing with the planner nor with the kernel, so that a fault there cannot hide itself
 * here. The station's lengths are whole micrometres and its costs whole bani; files have their own
 * whole units.
 */
@NullMarked
package org.kerf.verify;

import org.jspecify.annotations.NullMarked;
