/**
 * Scanners in serial (COM) mode: bytes from a port into lines. Knows neither codes nor what a scan
 * is for.
 */
@NullMarked
package org.kerf.scanning.device;

import org.jspecify.annotations.NullMarked;
