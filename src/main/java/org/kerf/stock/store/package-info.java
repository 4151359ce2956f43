/** The rows of stock and of the ledger. */
@NullMarked
package org.kerf.stock.store;

import org.jspecify.annotations.NullMarked;
