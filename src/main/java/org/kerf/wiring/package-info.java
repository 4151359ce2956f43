/**
 * The composition root, by hand and in order: what is built of what, what starts and stops when.
 * Only Main imports it.
 */
@NullMarked
package org.kerf.wiring;

import org.jspecify.annotations.NullMarked;
