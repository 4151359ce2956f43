/**
 * The recovery key on the screen, on paper and in a file. Must not depend on where it comes from.
 */
@NullMarked
package org.kerf.ui.recovery;

import org.jspecify.annotations.NullMarked;
