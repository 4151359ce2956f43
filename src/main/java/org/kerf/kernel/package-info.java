/**
 * What every room of the house speaks: measures, names, ids, faults. Knows no feature of the
 * warehouse and does no input or output.
 */
@NullMarked
package org.kerf.kernel;

import org.jspecify.annotations.NullMarked;
