/** Measures the program as a whole, in processes of its own. */
@NullMarked
package org.kerf.tools.bench;

import org.jspecify.annotations.NullMarked;
