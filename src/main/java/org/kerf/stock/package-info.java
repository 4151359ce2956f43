/**
 * Stock: items, locations, units, and the ledger of movements. Depends on no orders and no saws.
 */
@NullMarked
package org.kerf.stock;

import org.jspecify.annotations.NullMarked;
