/**
 * Labels as a PDF document, one page a label, with text that can be searched and barcodes of
 * rectangles. Depends on no printer language.
 */
@NullMarked
package org.kerf.labels.pdf;

import org.jspecify.annotations.NullMarked;
