package org.kerf.ui.controls.scans;

/** What whoever holds the scanner hears, without looking at the screen. */
public interface ScanSound {

  void right();

  void wrong();
}
