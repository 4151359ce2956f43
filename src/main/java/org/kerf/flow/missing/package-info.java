/**
 * Use cases for a planned bar that is not at its location: put it off, or take another unit
 * instead, and undo that. Must not depend on any screen.
 */
@NullMarked
package org.kerf.flow.missing;

import org.jspecify.annotations.NullMarked;
