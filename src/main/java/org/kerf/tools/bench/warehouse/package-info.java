/**
 * A warehouse of a real size, made from a seed through batched SQL, and how long it takes to read
 * it, to book in it and to check it. Must not depend on any screen: what screens read with is
 * handed in.
 */
@NullMarked
package org.kerf.tools.bench.warehouse;

import org.jspecify.annotations.NullMarked;
