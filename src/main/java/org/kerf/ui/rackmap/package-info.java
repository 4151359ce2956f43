/** How full the racks are and how old what lies there is. Must not depend on another page. */
@NullMarked
package org.kerf.ui.rackmap;

import org.jspecify.annotations.NullMarked;
