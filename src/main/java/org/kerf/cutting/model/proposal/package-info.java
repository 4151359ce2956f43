/**
 * What a planner proposes, the interface that it does so by, and what a person changes in it.
 * Nothing here is reserved or stored.
 */
@NullMarked
package org.kerf.cutting.model.proposal;

import org.jspecify.annotations.NullMarked;
