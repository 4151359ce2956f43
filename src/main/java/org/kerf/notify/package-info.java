/**
 * Notifies people of what happened: reads the journal at its own pace, depends on features by their
 * facts only.
 */
@NullMarked
package org.kerf.notify;

import org.jspecify.annotations.NullMarked;
