/**
 * A label printer that is simulated, in the network or at a serial port: for tests and for whoever
 * has none. Must not know what the station makes of its answers.
 */
@NullMarked
package org.kerf.tools.printer;

import org.jspecify.annotations.NullMarked;
