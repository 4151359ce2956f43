/**
 * A store's file is inspected, made or migrated, and compacted. Must not know the features' rows
 * but for migrations.
 */
@NullMarked
package org.kerf.db.opening;

import org.jspecify.annotations.NullMarked;
