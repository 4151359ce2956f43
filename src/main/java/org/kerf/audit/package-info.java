/** Who did what, in a chain of hashes that shows a changed or missing line. */
@NullMarked
package org.kerf.audit;

import org.jspecify.annotations.NullMarked;
