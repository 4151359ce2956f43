/**
 * What features write and read their rows with: the transaction, parameters, sort keys, and the
 * numbered rows of the journal. Must not know the features' rows.
 */
@NullMarked
package org.kerf.db.sql;

import org.jspecify.annotations.NullMarked;
