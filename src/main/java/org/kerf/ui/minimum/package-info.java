/** What lies below its minimum, and how much to order. Must not depend on another page. */
@NullMarked
package org.kerf.ui.minimum;

import org.jspecify.annotations.NullMarked;
