package org.kerf.db.opening;

/** Whoever waits while a store is opened. Called on the thread that opens it. */
public interface OpeningWatcher {

  /** Nobody waits. */
  OpeningWatcher NOBODY =
      new OpeningWatcher() {
        @Override
        public void compacting(double fraction) {}

        @Override
        public boolean enough() {
          return false;
        }
      };

  /**
   * The store's file is being made smaller.
   *
   * @param fraction how much is done, 0 to 1
   */
  void compacting(double fraction);

  /** Whether the file may stay as large as it is. */
  boolean enough();
}
