/**
 * Waste and material balance: what became of the material, and the bars behind each figure. Writes
 * nothing.
 */
@NullMarked
package org.kerf.ui.waste;

import org.jspecify.annotations.NullMarked;
