/** Reads expected deliveries, as a list and as records. Must not know any screen. */
@NullMarked
package org.kerf.query.receiving;

import org.jspecify.annotations.NullMarked;
