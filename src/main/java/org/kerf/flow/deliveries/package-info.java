/**
 * Telling targets outside of the station what happened, and what was set aside on the way. Must not
 * depend on any target.
 */
@NullMarked
package org.kerf.flow.deliveries;

import org.jspecify.annotations.NullMarked;
