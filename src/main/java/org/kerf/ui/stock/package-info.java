/**
 * The stock explorer and the page of one unit. Must not depend on plans beyond which bars wait for
 * a unit.
 */
@NullMarked
package org.kerf.ui.stock;

import org.jspecify.annotations.NullMarked;
