/**
 * The exchange with the centre, step by step: what is sent, what is taken in, what is done when one
 * of the two is an older copy of itself. Which wire it goes over is not said here.
 */
@NullMarked
package org.kerf.flow.sync;

import org.jspecify.annotations.NullMarked;
