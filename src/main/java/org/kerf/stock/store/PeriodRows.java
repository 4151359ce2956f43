package org.kerf.stock.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.PeriodClosing;
import org.kerf.stock.model.ledger.PeriodClosingId;

/** Which periods are closed: rows that are only ever added to. */
final class PeriodRows {

  private PeriodRows() {}

  static List<PeriodClosing> newest(Tx tx, int most) {
    return StoreTx.of(tx)
        .list(
            "SELECT id, closed_up_to, at, user_id, reason FROM LEDGER.period_closing"
                + " ORDER BY at DESC, id DESC LIMIT ?",
            p -> p.add(most),
            row ->
                new PeriodClosing(
                    new PeriodClosingId(Columns.id(row, "id")),
                    Optional.ofNullable(row.getObject("closed_up_to", LocalDate.class)),
                    Columns.instant(row, "at"),
                    Columns.id(row, "user_id"),
                    Columns.text(row, "reason")));
  }

  static void add(Tx tx, PeriodClosing closing) {
    StoreTx.of(tx)
        .change(
            "INSERT INTO LEDGER.period_closing (id, closed_up_to, at, user_id, reason)"
                + " VALUES (?, ?, ?, ?, ?)",
            p ->
                p.add(closing.id().value())
                    .addDay(closing.upTo())
                    .add(closing.at())
                    .add(closing.user())
                    .add(closing.reason()));
  }
}
