/**
 * Lower bounds: dual prices, the relaxation by column generation, and bounds that rounding cannot
 * make wrong.
 */
@NullMarked
package org.kerf.cutting.patterns.bounds;

import org.jspecify.annotations.NullMarked;
