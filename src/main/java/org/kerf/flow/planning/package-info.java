/**
 * Plans proposed, checked, approved, withdrawn, and made anew after a defect. Must not know any
 * screen.
 */
@NullMarked
package org.kerf.flow.planning;

import org.jspecify.annotations.NullMarked;
