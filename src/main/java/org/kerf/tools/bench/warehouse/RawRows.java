package org.kerf.tools.bench.warehouse;

import java.util.List;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

/**
 * Writes rows below the bookings: a million of them, each with its own checkpoint, take an hour.
 */
record RawRows(Transactions store) {

  private static final int A_BATCH = 10_000;

  @Exempt(
      rule = "transactions",
      reason = "a generated warehouse writes journal and audit itself, many in one transaction")
  <T> T write(Transactions.Work<T> work) throws StationFault {
    return store.write(work);
  }

  /** Inserts rows, some thousands in each transaction. */
  <T> void insert(String sql, List<T> rows, StoreTx.FillFor<T> fill) throws StationFault {
    for (int from = 0; from < rows.size(); from += A_BATCH) {
      List<T> some = rows.subList(from, Math.min(rows.size(), from + A_BATCH));
      this.<Integer>write(
          tx -> {
            StoreTx.of(tx).batch(sql, some, fill);
            return some.size();
          });
    }
  }
}
