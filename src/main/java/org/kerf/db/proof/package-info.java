/**
 * Proofs of the schema and the seal, over a snapshot of the store. Must not know the features'
 * rows.
 */
@NullMarked
package org.kerf.db.proof;

import org.jspecify.annotations.NullMarked;
