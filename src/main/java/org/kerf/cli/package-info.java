/** The station's jobs from a terminal. Knows the jobs, no store and no window. */
@NullMarked
package org.kerf.cli;

import org.jspecify.annotations.NullMarked;
