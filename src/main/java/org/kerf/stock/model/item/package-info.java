/**
 * What lies in stock, by kind: items, heats, lots, and stock summed up by length. Must not depend
 * on units.
 */
@NullMarked
package org.kerf.stock.model.item;

import org.jspecify.annotations.NullMarked;
