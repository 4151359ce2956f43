package org.kerf.kernel;

/**
 * One transaction of the station's store, handed through the repositories of the features. Opaque:
 * only {@code db} and the {@code store} packages use what is inside, and it must not be kept beyond
 * the work it was given for.
 */
public interface Tx {

  /**
   * Says that what was written in this transaction is not to be kept: a refusal found half-way. The
   * work's answer is returned all the same.
   */
  void keepNothing();
}
