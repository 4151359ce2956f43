/**
 * Counts of stock: which locations are counted, what was counted there, and what was approved.
 * Depends on no orders and no saws; the ledger is asked and corrected by the use cases.
 */
@NullMarked
package org.kerf.counting;

import org.jspecify.annotations.NullMarked;
