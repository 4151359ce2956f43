/**
 * What a person sees and touches. Knows flows, repositories and models; never a store, a solver, a
 * device or the database.
 */
@NullMarked
package org.kerf.ui;

import org.jspecify.annotations.NullMarked;
