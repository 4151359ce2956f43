/**
 * Reads counts: as a list, as whoever counts sees them, and as whoever decides does. Must not
 * depend on what is done about them.
 */
@NullMarked
package org.kerf.query.counting;

import org.jspecify.annotations.NullMarked;
