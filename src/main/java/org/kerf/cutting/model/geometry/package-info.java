/**
 * The exact arithmetic of cutting a bar on a saw: lengths, blades, angles. Must not depend on
 * orders, plans or a store.
 */
@NullMarked
package org.kerf.cutting.model.geometry;

import org.jspecify.annotations.NullMarked;
