/** The exchange with the centre in the station's store. */
@NullMarked
package org.kerf.sync.store;

import org.jspecify.annotations.NullMarked;
