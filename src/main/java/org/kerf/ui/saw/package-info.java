/**
 * The saw's station and its queue: which bar, the next cut, and what a person says of it. Must not
 * depend on how a cut is booked.
 */
@NullMarked
package org.kerf.ui.saw;

import org.jspecify.annotations.NullMarked;
