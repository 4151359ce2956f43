/**
 * What cutting is, in rooms over each other: geometry, order, problem, proposal, plan, saw. Rules
 * only; no store, no solver, no screen.
 */
@NullMarked
package org.kerf.cutting.model;

import org.jspecify.annotations.NullMarked;
