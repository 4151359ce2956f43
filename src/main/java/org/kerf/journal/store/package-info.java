/** The journal's rows. */
@NullMarked
package org.kerf.journal.store;

import org.jspecify.annotations.NullMarked;
