package org.kerf.cutting.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.saw.SawPace;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;

/** How fast saws were, from the bars that they closed. */
final class SawPaceRows {

  /** A bar that lay longer on the saw was not being cut all the while. */
  private static final int LONGEST_SECONDS = 1_800;

  private SawPaceRows() {}

  static Map<SawId, SawPace> since(StoreTx store, Instant since) {
    Map<SawId, SawPace> paces = new HashMap<>();
    store.list(
        """
        SELECT r.saw_id, COUNT(*) AS bars,
               SUM(DATEDIFF(SECOND, r.opened_at, r.closed_at)) AS seconds,
               SUM((SELECT COUNT(*) FROM cut_piece c
                     WHERE c.run_bar_id = r.id AND c.undone_by IS NULL)) AS cuts
          FROM run_bar r
         WHERE r.closed_at >= ? AND r.state = 'CLOSED'
           AND DATEDIFF(SECOND, r.opened_at, r.closed_at) <= ?
         GROUP BY r.saw_id
        """,
        p -> p.add(since).add(LONGEST_SECONDS),
        row ->
            paces.put(
                new SawId(Columns.id(row, "saw_id")),
                SawPace.of(
                    row.getInt("bars"),
                    row.getInt("cuts"),
                    Duration.ofSeconds(row.getLong("seconds")))));
    return paces;
  }
}
