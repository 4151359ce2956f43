/**
 * Which days nothing is booked in any more, and what may be booked as of an earlier moment. Must
 * not know what is booked.
 */
@NullMarked
package org.kerf.flow.periods;

import org.jspecify.annotations.NullMarked;
