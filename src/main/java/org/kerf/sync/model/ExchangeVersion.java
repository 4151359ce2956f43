package org.kerf.sync.model;

/** The versions of what station and centre say to each other. */
public final class ExchangeVersion {

  /** The one that this program speaks, and that a centre speaks which it sets up. */
  public static final int NEWEST = 2;

  /** The oldest one that it still understands: two before its own. */
  public static final int OLDEST = 1;

  private ExchangeVersion() {}
}
