package org.kerf.ui.task;

import org.kerf.kernel.StationFault;

/**
 * A job that a person watches and may stop. Asked to stop, it hands back what it has: a best plan
 * so far, or a value that says how far it came.
 *
 * @param <T> what it hands back to the screen
 */
@FunctionalInterface
public interface LongWork<T> {

  T run(Progress progress) throws StationFault;
}
