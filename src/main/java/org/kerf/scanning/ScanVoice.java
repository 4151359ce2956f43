package org.kerf.scanning;

import org.kerf.scanning.model.Scan;

/**
 * Says aloud what became of scans that no use case saw. What became of a scan that was taken, the
 * taker says itself when its use case is done; "already there" is a success.
 */
public interface ScanVoice {

  /** The same code once more at once; it had its effect before. */
  void again(Scan.Repeated scan);

  /** Nothing was done. Sounds wrong, and stays on the screen until acknowledged. */
  void wrong(Scan.Refused scan);
}
