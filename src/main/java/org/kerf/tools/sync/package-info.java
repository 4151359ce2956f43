/**
 * A centre in memory that keeps the rules of the real one, for proofs that run thousands of weeks
 * in minutes.
 */
@NullMarked
package org.kerf.tools.sync;

import org.jspecify.annotations.NullMarked;
