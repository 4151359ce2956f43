/**
 * How documents are undone: what each kind's reversal is, registered beside the use case that books
 * the kind. Must not depend on any screen.
 */
@NullMarked
package org.kerf.flow.reversal;

import org.jspecify.annotations.NullMarked;
