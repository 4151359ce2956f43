/**
 * The stock explorer and the page of one unit. Must not know plans beyond which bars wait for a
 * unit.
 */
@NullMarked
package org.kerf.ui.stock;

import org.jspecify.annotations.NullMarked;
