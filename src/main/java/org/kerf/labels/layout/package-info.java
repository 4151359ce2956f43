/**
 * Where everything of one label lies, in dots of the printer: shared by the printer language and of
 * the drawing. Uses fonts; depends on neither printer language nor barcode drawing.
 */
@NullMarked
package org.kerf.labels.layout;

import org.jspecify.annotations.NullMarked;
