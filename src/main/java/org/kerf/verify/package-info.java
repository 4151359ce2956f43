/**
 * Checks a cutting plan a second time, by other means: it follows the blade along each bar and
 * counts bars and pieces. Knows the JDK only and shares nothing with the planner nor with the
 * kernel, so that a fault there cannot hide itself here. All lengths are whole micrometres, all
 * costs whole bani.
 */
@NullMarked
package org.kerf.verify;

import org.jspecify.annotations.NullMarked;
