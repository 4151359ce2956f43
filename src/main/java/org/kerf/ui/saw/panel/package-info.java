/**
 * The panels of the page at the saw, one for each step, and the keys that work them. Must not know
 * the page.
 */
@NullMarked
package org.kerf.ui.saw.panel;

import org.jspecify.annotations.NullMarked;
