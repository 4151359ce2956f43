/** The notifications' rows. */
@NullMarked
package org.kerf.notify.store;

import org.jspecify.annotations.NullMarked;
