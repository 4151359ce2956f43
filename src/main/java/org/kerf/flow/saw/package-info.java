/** Bars taken to a saw, cuts confirmed, bars closed. Must not know how plans are made. */
@NullMarked
package org.kerf.flow.saw;

import org.jspecify.annotations.NullMarked;
