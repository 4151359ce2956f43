/**
 * Carries what this station booked to the centre, and what the others booked from there. Knows
 * facts as stored text only: what they mean is for {@code flow}.
 */
@NullMarked
package org.kerf.sync;

import org.jspecify.annotations.NullMarked;
