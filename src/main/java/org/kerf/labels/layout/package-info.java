/**
 * Where everything of one label lies, in dots of the printer: the common ground of the printer
 * language and of the drawing. Knows fonts; knows neither printer language nor barcode drawing.
 */
@NullMarked
package org.kerf.labels.layout;

import org.jspecify.annotations.NullMarked;
