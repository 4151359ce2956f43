/** The settings' rows. */
@NullMarked
package org.kerf.settings.store;

import org.jspecify.annotations.NullMarked;
