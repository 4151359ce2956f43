/** What is expected to come in, and what came of it. Knows stock by its models only; not orders. */
@NullMarked
package org.kerf.receiving;

import org.jspecify.annotations.NullMarked;
