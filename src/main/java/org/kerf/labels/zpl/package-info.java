/**
 * A placed label in ZPL II, the language of Zebra printers and of most others. Depends on no
 * device; what it writes is read back by {@code labels.check}, which shares no code with it.
 */
@NullMarked
package org.kerf.labels.zpl;

import org.jspecify.annotations.NullMarked;
