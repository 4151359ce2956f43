/** What is proved about all loadings of an item. Must not depend on how loadings are found. */
@NullMarked
package org.kerf.cutting.solver.bounds;

import org.jspecify.annotations.NullMarked;
