/** Expected deliveries in the station's store. */
@NullMarked
package org.kerf.receiving.store;

import org.jspecify.annotations.NullMarked;
