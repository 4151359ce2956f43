package org.kerf.scanning;

import org.kerf.scanning.model.Scan;

/**
 * Reports, with sound, what became of scans that no use case took. What became of a scan that was
 * taken, the taker says itself when its use case is done; "already there" is a success.
 */
public interface ScanVoice {

  /** The same code once more at once; it had its effect before. */
  void again(Scan.Repeated scan);

  /** Nothing was done. Sounds wrong, and stays on the screen until acknowledged. */
  void wrong(Scan.Refused scan);
}
