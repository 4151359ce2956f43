package org.kerf.kernel;

import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * A store as it lay on the disk at one moment. Several threads may read in it at the same time;
 * what they ask is stopped when the {@link Cancellation} that they run under is cancelled.
 */
public interface Snapshot extends AutoCloseable {

  /**
   * Runs work that only looks.
   *
   * @throws StationFault if the store fails or a question was stopped
   */
  <T> T read(Transactions.Work<T> work) throws StationFault;

  /**
   * Reads all that is stored, byte by byte and row by row.
   *
   * @param progress receives which part was read, from 0 to 1
   * @return what can't be read or is not as it was written, each in a sentence; empty if all is
   *     well
   * @throws StationFault if the store fails or the reading was stopped
   */
  List<String> differences(DoubleConsumer progress) throws StationFault;

  @Override
  void close();
}
