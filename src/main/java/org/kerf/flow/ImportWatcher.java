package org.kerf.flow;

/** Whoever waits for an import: sees how far it is, and may say "enough". */
public interface ImportWatcher {

  void at(int line, int ofAbout);

  boolean enough();
}
