/** First loadings at once, without search. */
@NullMarked
package org.kerf.cutting.solver.construction;

import org.jspecify.annotations.NullMarked;
