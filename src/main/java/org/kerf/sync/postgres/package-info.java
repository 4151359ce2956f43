/**
 * The centre as it is: a PostgreSQL server with the tables and functions of {@code central/V*.sql}.
 * Knows what is called and what comes back; must not depend on what the entries mean, nor on the
 * station's store.
 */
@NullMarked
package org.kerf.sync.postgres;

import org.jspecify.annotations.NullMarked;
