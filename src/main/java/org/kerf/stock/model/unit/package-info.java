/** Bars and remnants as they lie in stock. Must not know what moved them. */
@NullMarked
package org.kerf.stock.model.unit;

import org.jspecify.annotations.NullMarked;
