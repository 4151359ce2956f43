/**
 * Tells people what happened: reads the journal at its own pace, knows no feature but by its facts.
 */
@NullMarked
package org.kerf.notify;

import org.jspecify.annotations.NullMarked;
