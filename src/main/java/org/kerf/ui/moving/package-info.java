/**
 * Several units at once, by scan or typed: put elsewhere together, or given out. Must not depend on
 * another page.
 */
@NullMarked
package org.kerf.ui.moving;

import org.jspecify.annotations.NullMarked;
