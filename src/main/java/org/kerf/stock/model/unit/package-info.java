/** Bars and remnants as they lie in stock. Must not depend on what moved them. */
@NullMarked
package org.kerf.stock.model.unit;

import org.jspecify.annotations.NullMarked;
