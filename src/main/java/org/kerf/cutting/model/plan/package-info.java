/** Approved plans: their bars and pieces and how far they have come. Rules only; no store. */
@NullMarked
package org.kerf.cutting.model.plan;

import org.jspecify.annotations.NullMarked;
