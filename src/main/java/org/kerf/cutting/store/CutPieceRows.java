package org.kerf.cutting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.NamedRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/** The rows of cuts as they were made. */
final class CutPieceRows {

  private static final String SELECT =
      "SELECT id, run_bar_id, plan_piece_id, line_id, unit_id, seq, planned, measured, kerf,"
          + " head_trim, good, document_id, undone_by, material, offcut, face_before,"
          + " surplus"
          + " FROM cut_piece ";

  private CutPieceRows() {}

  static void add(StoreTx store, CutPiece piece) {
    RunBar.Bite bite = piece.bite();
    NamedRows.insert(
        store,
        "INSERT INTO cut_piece",
        row ->
            row.put("id", piece.id())
                .put("run_bar_id", piece.runBar().value())
                .put("plan_piece_id", piece.planPiece().value())
                .put("line_id", piece.line().value())
                .put("unit_id", piece.unit().value())
                .put("seq", piece.seq())
                .put("planned", piece.planned())
                .put("measured", piece.measured())
                .put("head_trim", bite.headTrim())
                .put("offcut", bite.offcut())
                .put("kerf", bite.kerf())
                .put("material", bite.material())
                .put("face_before", bite.before())
                .put("good", piece.good())
                .put("document_id", piece.document().value())
                .put("surplus", piece.surplus()));
  }

  static void undo(StoreTx store, CuttingChange.UndoneCut cut) {
    store.change(
        "UPDATE cut_piece SET undone_by = ? WHERE id = ?",
        p -> p.add(cut.by().value()).add(cut.cut()));
  }

  /** Those of the bar that stand, in their order. */
  static List<CutPiece> standing(StoreTx store, RunBarId bar) {
    return store.list(
        SELECT + "WHERE run_bar_id = ? AND undone_by IS NULL ORDER BY seq",
        p -> p.add(bar.value()),
        CutPieceRows::piece);
  }

  static Optional<CutPiece> of(StoreTx store, UUID id) {
    return store.first(SELECT + "WHERE id = ?", p -> p.add(id), CutPieceRows::piece);
  }

  static Optional<CutPiece> of(StoreTx store, DocumentId document) {
    return store.first(
        SELECT + "WHERE document_id = ?", p -> p.add(document.value()), CutPieceRows::piece);
  }

  static Optional<CutPiece> of(StoreTx store, UnitId unit) {
    return store.first(SELECT + "WHERE unit_id = ?", p -> p.add(unit.value()), CutPieceRows::piece);
  }

  private static CutPiece piece(ResultSet row) throws SQLException {
    return new CutPiece(
        Columns.id(row, "id"),
        new RunBarId(Columns.id(row, "run_bar_id")),
        new PlanPieceId(Columns.id(row, "plan_piece_id")),
        new LineId(Columns.id(row, "line_id")),
        new UnitId(Columns.id(row, "unit_id")),
        row.getInt("seq"),
        Columns.length(row, "planned"),
        Columns.length(row, "measured"),
        new RunBar.Bite(
            Columns.length(row, "head_trim"),
            Columns.length(row, "offcut"),
            Columns.length(row, "kerf"),
            Columns.length(row, "material"),
            Columns.angle(row, "face_before")),
        row.getBoolean("good"),
        new DocumentId(Columns.id(row, "document_id")),
        Columns.idIfAny(row, "undone_by").map(DocumentId::new),
        row.getBoolean("surplus"));
  }
}
