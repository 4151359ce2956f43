/** The rows of orders, plans and saw runs. */
@NullMarked
package org.kerf.cutting.store;

import org.jspecify.annotations.NullMarked;
