package org.kerf.tools.bench.warehouse;

import java.util.List;
import org.kerf.flow.Jobs;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

/**
 * What is measured: the same readers that the screens use, and the station's own jobs.
 *
 * @param search what Ctrl+K asks for a text
 * @param home reads the overview
 * @param scan finds what was scanned and reads its page
 */
public record Measured(
    Transactions store,
    Jobs jobs,
    List<MeasuredList> lists,
    Asked<String> search,
    Reading home,
    Asked<ShortCode> scan) {

  public Measured {
    lists = List.copyOf(lists);
  }

  /** Reads something. */
  @FunctionalInterface
  public interface Reading {
    void run() throws StationFault;
  }

  /** Reads what was asked for. */
  @FunctionalInterface
  public interface Asked<T> {
    void ask(T what) throws StationFault;
  }
}
