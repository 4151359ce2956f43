/**
 * The printers of this station: how they stand and where others may be. Must not depend on how one
 * is asked.
 */
@NullMarked
package org.kerf.ui.printers;

import org.jspecify.annotations.NullMarked;
