/** Documents and the movements that they post. Rules only; no store. */
@NullMarked
package org.kerf.stock.model.ledger;

import org.jspecify.annotations.NullMarked;
