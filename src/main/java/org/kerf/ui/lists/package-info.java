/** Lists that leave the station as files for Excel. Must not depend on any page. */
@NullMarked
package org.kerf.ui.lists;

import org.jspecify.annotations.NullMarked;
