package org.kerf.tools.bench.warehouse;

import org.kerf.kernel.StationFault;

/** Pages of a list, one after the other, as a screen reads them. */
@FunctionalInterface
public interface PageReader {

  /**
   * Reads the next page.
   *
   * @return whether another follows
   */
  boolean next() throws StationFault;
}
