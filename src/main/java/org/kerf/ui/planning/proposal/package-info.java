/**
 * A proposal on the screen, bar by bar, and what a person changes in it. Must not depend on how it
 * was asked for.
 */
@NullMarked
package org.kerf.ui.planning.proposal;

import org.jspecify.annotations.NullMarked;
