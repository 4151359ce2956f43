/** Plans kept aside, to compare them. Must not know how they are made. */
@NullMarked
package org.kerf.ui.planning.compare;

import org.jspecify.annotations.NullMarked;
