/** Tests of the generated warehouse. */
@NullMarked
package org.kerf.tools.bench.warehouse;

import org.jspecify.annotations.NullMarked;
