/**
 * The station's store: an encrypted H2 file, its key, its migrations, and the transactions that
 * everything runs in. The only starter of Hibernate. Depends on no feature's rows.
 */
@NullMarked
package org.kerf.db;

import org.jspecify.annotations.NullMarked;
