/** Bars on the saw, from the first cut to the balance. Rules only; no store. */
@NullMarked
package org.kerf.cutting.model.saw;

import org.jspecify.annotations.NullMarked;
