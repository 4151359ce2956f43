/**
 * The journal of movements, and taking a document back. Must not depend on how a document is
 * undone.
 */
@NullMarked
package org.kerf.ui.movements;

import org.jspecify.annotations.NullMarked;
