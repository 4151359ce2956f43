/** Plans kept aside, to compare them. Must not depend on how they are made. */
@NullMarked
package org.kerf.ui.planning.compare;

import org.jspecify.annotations.NullMarked;
