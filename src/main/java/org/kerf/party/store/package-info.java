/** Parties in the station's store. */
@NullMarked
package org.kerf.party.store;

import org.jspecify.annotations.NullMarked;
