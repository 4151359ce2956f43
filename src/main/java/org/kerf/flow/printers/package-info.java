/**
 * Which labels go to which printer of this station, and when a printer gets none. Must not depend
 * on devices.
 */
@NullMarked
package org.kerf.flow.printers;

import org.jspecify.annotations.NullMarked;
