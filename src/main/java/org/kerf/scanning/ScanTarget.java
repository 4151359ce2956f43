package org.kerf.scanning;

import org.kerf.scanning.model.Scan;

/** A screen, or whatever else has a use for scans. */
@FunctionalInterface
public interface ScanTarget {

  /**
   * Offered a scan. Whoever takes it also says, with sound, what its use case made of it.
   *
   * @return true if it is taken, false to leave it to the next
   */
  boolean take(Scan.Understood scan);
}
