package org.kerf.kernel;

/** Runs work against the station's store; implemented in {@code db}. */
public interface Transactions {

  /** Work inside a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run(Tx tx);
  }

  /**
   * Runs work that changes the store. All of it is kept or nothing, and when this returns it
   * survives a power cut. Waits for the others who write: what takes long is done before.
   *
   * @throws StationFault if the store fails or stays busy; nothing was kept then
   */
  <T> T write(Work<T> work) throws StationFault;

  /**
   * As {@link #write}, for one part of a long job such as the import of a file: whoever else waits
   * to write goes first. Each part is kept by itself.
   */
  <T> T writePart(Work<T> work) throws StationFault;

  /**
   * Runs work that only looks, and is refused if it writes. Never waits. What it asks is stopped
   * when its {@link Cancellation} is cancelled, and when it takes longer than a person would wait.
   *
   * @throws StationFault if the store fails or a question was stopped
   */
  <T> T read(Work<T> work) throws StationFault;

  /**
   * As {@link #read}, without a limit of time: for work that reads the whole store and that a
   * person watches.
   *
   * @throws StationFault if the store fails or a question was stopped
   */
  <T> T survey(Work<T> work) throws StationFault;

  /**
   * The store as it lies on the disk now, with all that was booked; what is booked afterwards does
   * not change it. For proofs that ask it many questions that belong together.
   *
   * @throws StationFault if it can't be read
   */
  Snapshot snapshot() throws StationFault;

  /** How the store does; cheap. */
  StoreState state();

  /**
   * The last journal number that a power cut can't take back: nothing above it may leave the
   * station.
   */
  long durableJournal();
}
