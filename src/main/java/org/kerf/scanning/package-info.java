/**
 * Scanners that type like a keyboard: keystrokes in, scans out, and to whom a scan goes. Knows the
 * short code and the clock readings it is given; depends on no window, no field, no stock, and
 * starts no thread.
 */
@NullMarked
package org.kerf.scanning;

import org.jspecify.annotations.NullMarked;
