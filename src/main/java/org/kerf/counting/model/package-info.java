/**
 * A count, its locations, and what was found there against the ledger. Must not depend on who asks.
 */
@NullMarked
package org.kerf.counting.model;

import org.jspecify.annotations.NullMarked;
