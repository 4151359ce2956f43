/**
 * The key of the store's file, and where it is kept outside of the data folder. Must not know the
 * file.
 */
@NullMarked
package org.kerf.db.key;

import org.jspecify.annotations.NullMarked;
