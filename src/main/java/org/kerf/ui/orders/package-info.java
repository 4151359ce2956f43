/**
 * The pages of cut orders: the list by due date, and one order with its lines. Must not plan or
 * change anything; it leads to the pages that do.
 */
@NullMarked
package org.kerf.ui.orders;

import org.jspecify.annotations.NullMarked;
