/**
 * The pricing problem: the best filling of a bar at given prices, a bounded knapsack. Must not
 * depend on the master.
 */
@NullMarked
package org.kerf.cutting.patterns.pricing;

import org.jspecify.annotations.NullMarked;
