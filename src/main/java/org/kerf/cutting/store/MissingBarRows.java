package org.kerf.cutting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.QueueTurn;
import org.kerf.cutting.model.saw.MissingBar;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.NamedRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/** Planned bars that were not found: rows that are only ever added. */
final class MissingBarRows {

  private static final String ROWS =
      """
      SELECT m.document_id, m.bar_id, m.unit_id, m.instead_unit, m.put_off, m.put_off_before,
             m.turn_at_before, m.turn_seq_before, m.kept_leftover, m.held_before
        FROM LEDGER.missing_bar m
      """;

  private MissingBarRows() {}

  static void add(StoreTx store, MissingBar missing) {
    NamedRows.insert(
        store,
        "INSERT INTO LEDGER.missing_bar",
        row ->
            row.put("document_id", missing.document().value())
                .put("bar_id", missing.bar().value())
                .put("unit_id", missing.unit().value())
                .putId("instead_unit", missing.instead().map(UnitId::value))
                .putInstant("put_off", missing.putOff())
                .putInstant("put_off_before", missing.putOffBefore())
                .putInstant("turn_at_before", missing.turnBefore().map(QueueTurn::at))
                .putNumber("turn_seq_before", missing.turnBefore().map(QueueTurn::seq))
                .put("kept_leftover", missing.keptLeftover())
                .put("held_before", missing.heldBefore()));
  }

  static Optional<MissingBar> of(StoreTx store, DocumentId document) {
    return store.first(
        ROWS + "WHERE m.document_id = ?", p -> p.add(document.value()), MissingBarRows::row);
  }

  static List<MissingBar> standing(StoreTx store, PlanBarId bar) {
    return store.list(
        ROWS
            + """
            WHERE m.bar_id = ?
              AND NOT EXISTS (SELECT 1 FROM LEDGER.document c WHERE c.reverses = m.document_id)
            ORDER BY m.document_id DESC
            """,
        p -> p.add(bar.value()),
        MissingBarRows::row);
  }

  private static MissingBar row(ResultSet row) throws SQLException {
    return new MissingBar(
        new DocumentId(Columns.id(row, "document_id")),
        new PlanBarId(Columns.id(row, "bar_id")),
        new UnitId(Columns.id(row, "unit_id")),
        Columns.idIfAny(row, "instead_unit").map(UnitId::new),
        Columns.instantIfAny(row, "put_off"),
        Columns.instantIfAny(row, "put_off_before"),
        BarLineRows.turn(row, "turn_at_before", "turn_seq_before"),
        row.getBoolean("kept_leftover"),
        Columns.text(row, "held_before"));
  }
}
