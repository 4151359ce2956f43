/**
 * What cutting is: orders, saws, plans, bars on the saw. Rules only; no store, no solver, no
 * screen.
 */
@NullMarked
package org.kerf.cutting.model;

import org.jspecify.annotations.NullMarked;
