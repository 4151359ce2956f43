/**
 * The use cases that a person or a device asks for, one class each. Owns the transaction; Booking
 * is the only one that starts a writing one.
 */
@NullMarked
package org.kerf.flow;

import org.jspecify.annotations.NullMarked;
