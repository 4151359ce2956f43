/** The audit chain's rows. */
@NullMarked
package org.kerf.audit.store;

import org.jspecify.annotations.NullMarked;
