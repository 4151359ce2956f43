/** The audit chain as a list, and the proofs of chain and store. Writes nothing. */
@NullMarked
package org.kerf.ui.audit;

import org.jspecify.annotations.NullMarked;
