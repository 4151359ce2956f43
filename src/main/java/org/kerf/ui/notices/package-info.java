/** Tells the person at the station what happened in the meantime, once. */
@NullMarked
package org.kerf.ui.notices;

import org.jspecify.annotations.NullMarked;
