/**
 * What happened, in order, and how far each consumer has read. Written in the transaction of the
 * fact itself; knows nobody who reads it.
 */
@NullMarked
package org.kerf.journal;

import org.jspecify.annotations.NullMarked;
