/** The use cases of the station, on a real store. */
@NullMarked
package org.kerf.flow.settings;

import org.jspecify.annotations.NullMarked;
