/** Entries of the journal. */
@NullMarked
package org.kerf.journal.model;

import org.jspecify.annotations.NullMarked;
