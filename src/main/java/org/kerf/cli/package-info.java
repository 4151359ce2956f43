/** The station's use cases from a terminal. Knows the use cases, no store and no window. */
@NullMarked
package org.kerf.cli;

import org.jspecify.annotations.NullMarked;
