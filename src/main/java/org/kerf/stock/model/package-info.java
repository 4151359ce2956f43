/**
 * What stock is: items, heats, lots, locations, stock units and their movements. Rules only; no
 * store, no screen.
 */
@NullMarked
package org.kerf.stock.model;

import org.jspecify.annotations.NullMarked;
