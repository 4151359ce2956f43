/**
 * Labels: the repository of the queue of label jobs, and the round that prints one of them. Knows
 * what a label is and how it gets to a printer; depends on nothing of stock, orders or saws, whose
 * words arrive as finished texts.
 */
@NullMarked
package org.kerf.labels;

import org.jspecify.annotations.NullMarked;
