/**
 * Reads the printer language that is about to be sent, as a printer would, and looks whether its
 * barcodes say what they should. Shares no code with the writer and depends on no template: a
 * mistake made there must not be made here too.
 */
@NullMarked
package org.kerf.labels.check;

import org.jspecify.annotations.NullMarked;
