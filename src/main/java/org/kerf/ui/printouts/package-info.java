/**
 * Printouts asked for on a page: reads what stands on them, has them drawn, and says where they
 * lie. Must not depend on any page.
 */
@NullMarked
package org.kerf.ui.printouts;

import org.jspecify.annotations.NullMarked;
