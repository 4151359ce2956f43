/**
 * Proves and measures labels from the queue to the printer: a cable that is pulled at any byte, a
 * batch of thousands. Knows nothing of the screens.
 */
@NullMarked
package org.kerf.tools.labels;

import org.jspecify.annotations.NullMarked;
