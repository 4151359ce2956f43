/** The users' rows. */
@NullMarked
package org.kerf.identity.store;

import org.jspecify.annotations.NullMarked;
