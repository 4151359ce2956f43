/** Which days are closed, who closed them and why. Must not know what is booked. */
@NullMarked
package org.kerf.ui.periods;

import org.jspecify.annotations.NullMarked;
