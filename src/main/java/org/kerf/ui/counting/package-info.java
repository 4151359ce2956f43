/**
 * Counts of stock: planned, counted blind, and decided about. What whoever counts sees comes from
 * {@code query.counting.BlindReader} alone.
 */
@NullMarked
package org.kerf.ui.counting;

import org.jspecify.annotations.NullMarked;
