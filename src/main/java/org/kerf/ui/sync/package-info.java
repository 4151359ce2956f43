/** The page of the exchange with the centre. */
@NullMarked
package org.kerf.ui.sync;

import org.jspecify.annotations.NullMarked;
