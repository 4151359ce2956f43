/**
 * A new order that a person types: its head, and its lines as in a spreadsheet. Must not decide
 * what a right order is: that is {@code flow.orders}.
 */
@NullMarked
package org.kerf.ui.orders.entry;

import org.jspecify.annotations.NullMarked;
