/** Counts in the station's store. */
@NullMarked
package org.kerf.counting.store;

import org.jspecify.annotations.NullMarked;
