/**
 * How long stations and their centre take, with a real PostgreSQL and real stores; what is compared
 * is done in the same run. Must not depend on how a station is put together: wiring gives it open
 * ones.
 */
@NullMarked
package org.kerf.tools.bench.sync;

import org.jspecify.annotations.NullMarked;
