/**
 * Counts of stock: planned, counted blind, compared with the ledger, and approved by somebody else.
 * Must not know any screen.
 */
@NullMarked
package org.kerf.flow.counting;

import org.jspecify.annotations.NullMarked;
