/** Commands for label printers. Must not know how a printer is simulated. */
@NullMarked
package org.kerf.cli.printer;

import org.jspecify.annotations.NullMarked;
