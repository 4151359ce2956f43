/** Stock: items, locations, units, and the ledger of movements. Knows no orders and no saws. */
@NullMarked
package org.kerf.stock;

import org.jspecify.annotations.NullMarked;
