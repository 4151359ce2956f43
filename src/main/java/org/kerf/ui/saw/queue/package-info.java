/**
 * Bars that change their place in a saw's queue or their saw, and the time that each saw has before
 * it. Must not know the screen at the saw, nor decide what may be moved.
 */
@NullMarked
package org.kerf.ui.saw.queue;

import org.jspecify.annotations.NullMarked;
