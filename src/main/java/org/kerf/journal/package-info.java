/**
 * What happened, in order, and how far each consumer has read. Written in the transaction of the
 * fact itself; depends on no reader.
 */
@NullMarked
package org.kerf.journal;

import org.jspecify.annotations.NullMarked;
