/**
 * Pages, letters, tables and figures as they are drawn with PDFBox, in the language given. Must not
 * depend on what is printed.
 */
@NullMarked
package org.kerf.printout.drawing;

import org.jspecify.annotations.NullMarked;
