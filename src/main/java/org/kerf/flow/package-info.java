/**
 * One class for each use case that a person or a device asks for, in rooms by what is worked at. A
 * use case takes plain values, books in one transaction by {@link org.kerf.flow.booking.Booking},
 * and answers with a sealed value. Must not know stores, devices, the solver or a screen.
 */
@NullMarked
package org.kerf.flow;

import org.jspecify.annotations.NullMarked;
