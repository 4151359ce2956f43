/** Says from the journal that less than the minimum is left. Books no stock. */
@NullMarked
package org.kerf.flow.minimum;

import org.jspecify.annotations.NullMarked;
