/**
 * The picture of a label, dot for dot as the printer would put it: for the screen, for documents
 * and for people without a printer. Depends on no printer language.
 */
@NullMarked
package org.kerf.labels.raster;

import org.jspecify.annotations.NullMarked;
