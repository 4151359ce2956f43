/**
 * The first start of a station, step by step, from an empty folder to somebody at work. Must not
 * depend on any page.
 */
@NullMarked
package org.kerf.ui.start;

import org.jspecify.annotations.NullMarked;
