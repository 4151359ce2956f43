/**
 * The supervisor's overview of the day: figures, what asks for attention, the saws, what is due.
 * Writes nothing.
 */
@NullMarked
package org.kerf.ui.home;

import org.jspecify.annotations.NullMarked;
