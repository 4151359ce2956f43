/** Commands that open a station: its window, the demo, import, check, restore, deliveries. */
@NullMarked
package org.kerf.cli.station;

import org.jspecify.annotations.NullMarked;
