package org.kerf.ui.task;

import org.kerf.kernel.StationFault;

/**
 * A job for a worker. Touches no control and no property: what it needs was read before.
 *
 * @param <T> what it hands back to the screen
 */
@FunctionalInterface
public interface Work<T> {

  T run() throws StationFault;
}
