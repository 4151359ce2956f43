/**
 * A bar that lies or lay on a saw, read and drawn to scale, for every page that shows one. Must not
 * depend on any page.
 */
@NullMarked
package org.kerf.ui.bars;

import org.jspecify.annotations.NullMarked;
