/**
 * Barcodes of trade after the GS1 General Specifications: which element strings stand in a scanned
 * text. The rules come from the GS1 Barcode Syntax Dictionary, which lies beside the classes with
 * its licence. Knows neither keys nor what the station holds.
 */
@NullMarked
package org.kerf.scanning.gs1;

import org.jspecify.annotations.NullMarked;
