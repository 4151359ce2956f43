/** Cut orders, plans and bars on the saw. Knows stock's models, not its store. */
@NullMarked
package org.kerf.cutting;

import org.jspecify.annotations.NullMarked;
