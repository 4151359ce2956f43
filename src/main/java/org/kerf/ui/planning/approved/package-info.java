/**
 * An approved plan opened again: its bars as they were approved, and how far each has come. Must
 * not change a plan, nor know how a proposal is made.
 */
@NullMarked
package org.kerf.ui.planning.approved;

import org.jspecify.annotations.NullMarked;
