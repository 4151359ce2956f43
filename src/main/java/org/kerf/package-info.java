/** Kerf, the control station of a warehouse that stores and cuts long material. */
@NullMarked
package org.kerf;

import org.jspecify.annotations.NullMarked;
