/**
 * What lies in stock and how it changes, in rooms over each other: item, location, unit, ledger;
 * the facts of all of them stand here. Rules only; no store.
 */
@NullMarked
package org.kerf.stock.model;

import org.jspecify.annotations.NullMarked;
