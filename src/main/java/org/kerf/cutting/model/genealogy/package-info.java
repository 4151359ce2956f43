/**
 * Where material came from and what became of it: supplier and heat, bar, remnant and piece, order.
 * Must not depend on how it is read or drawn.
 */
@NullMarked
package org.kerf.cutting.model.genealogy;

import org.jspecify.annotations.NullMarked;
