/**
 * Several units at once: given out of the stock, or put elsewhere, in one document; which of them
 * goes first. Must not know any screen.
 */
@NullMarked
package org.kerf.flow.stock.issue;

import org.jspecify.annotations.NullMarked;
