/** Who works here. Knows nothing of what they do. */
@NullMarked
package org.kerf.identity;

import org.jspecify.annotations.NullMarked;
