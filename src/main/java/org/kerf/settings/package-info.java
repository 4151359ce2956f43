/**
 * What is set at this station, for ever the station's own. Must not depend on which settings there
 * are: each feature declares its own as a {@link org.kerf.kernel.Setting}.
 */
@NullMarked
package org.kerf.settings;

import org.jspecify.annotations.NullMarked;
