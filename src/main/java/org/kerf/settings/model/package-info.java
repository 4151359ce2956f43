/** Settings that belong to the station itself. */
@NullMarked
package org.kerf.settings.model;

import org.jspecify.annotations.NullMarked;
