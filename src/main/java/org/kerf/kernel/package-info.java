/**
 * What every package uses: measures, names, ids, faults. Depends on no feature of the warehouse and
 * does no input or output.
 */
@NullMarked
package org.kerf.kernel;

import org.jspecify.annotations.NullMarked;
