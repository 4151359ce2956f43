package org.kerf.tools.bench.sync;

import org.kerf.flow.UseCases;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

/** A station's store, open, and what people do with it. */
public interface BenchStation extends AutoCloseable {

  Transactions store();

  UseCases useCases();

  /** From now on it exchanges with its centre by itself. */
  void startWorkers() throws StationFault;

  @Override
  void close();
}
