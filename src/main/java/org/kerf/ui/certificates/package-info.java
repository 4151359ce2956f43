/** Certificates of heats as they are shown and attached. */
@NullMarked
package org.kerf.ui.certificates;

import org.jspecify.annotations.NullMarked;
