/**
 * The only way from the screen's thread to a worker and back. Inputs are read before the work
 * starts, plain values cross, the newest wins. Must not depend on any feature, page or control.
 */
@NullMarked
package org.kerf.ui.task;

import org.jspecify.annotations.NullMarked;
