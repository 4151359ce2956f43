/**
 * The pattern engine: which cutting patterns, how often each, and a bound that no plan can beat.
 * Whole numbers in, whole numbers out; it knows lengths, demands, prices and counts of bars, but no
 * order, no certificate, no saw and no library. Everything that it claims is checked in integers.
 * The order of the search stands here; its parts are in the rooms below.
 */
@NullMarked
package org.kerf.cutting.patterns;

import org.jspecify.annotations.NullMarked;
