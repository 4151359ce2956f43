package org.kerf.cutting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kerf.cutting.SawRuns;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.cutting.model.saw.Balance;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.RunProgress;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.cutting.model.saw.WasteLine;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/** Bars on the saw in the station's store. */
public final class SawRunStore implements SawRuns {

  private static final String BARS =
      """
      SELECT r.id, r.plan_bar_id, r.saw_id, s.name AS saw_name, r.unit_id, r.item_id, r.head_trim,
             r.tail_trim, r.clamp, r.kerf_width, r.length, r.pieces, r.kerf, r.trims, r.remnant,
             r.scrap, r.rest, r.scrap_cause, r.remnant_unit, r.state, r.opened_at, r.closed_at,
             r.opened_by, r.height, r.face
        FROM run_bar r JOIN saw s ON s.id = r.saw_id
      """;
  private static final String PIECES =
      "SELECT id, run_bar_id, plan_piece_id, line_id, unit_id, seq, planned, measured, kerf,"
          + " head_trim, good, document_id, undone_by, material, offcut, face_before,"
          + " surplus"
          + " FROM cut_piece ";

  @Override
  public void add(Tx tx, RunBar bar) {
    StoreTx.of(tx)
        .change(
            """
            INSERT INTO run_bar (id, plan_bar_id, saw_id, unit_id, item_id, head_trim, tail_trim,
                clamp, kerf_width, length, pieces, kerf, trims, remnant, scrap, rest, scrap_cause,
                remnant_unit, state, opened_at, closed_at, opened_by, height, face)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            p ->
                p.add(bar.id().value())
                    .add(bar.planBar().value())
                    .add(bar.saw().id().value())
                    .add(bar.unit().value())
                    .add(bar.item().value())
                    .add(bar.saw().headTrim())
                    .add(bar.saw().tailTrim())
                    .add(bar.saw().clamp())
                    .add(bar.saw().kerf())
                    .add(bar.length())
                    .add(bar.pieces())
                    .add(bar.kerf())
                    .add(bar.trims())
                    .add(bar.remnant())
                    .add(bar.scrap())
                    .add(bar.rest())
                    .add(bar.cause())
                    .addId(bar.remnantUnit().map(UnitId::value))
                    .add(bar.state())
                    .add(bar.openedAt())
                    .addInstant(bar.closedAt())
                    .add(bar.openedBy())
                    .add(bar.height())
                    .add(bar.face().hundredths()));
  }

  @Override
  public void save(Tx tx, RunProgress bar) {
    StoreTx.of(tx)
        .change(
            """
            UPDATE run_bar SET pieces = ?, kerf = ?, trims = ?, remnant = ?, scrap = ?, rest = ?,
                   scrap_cause = ?, remnant_unit = ?, state = ?, closed_at = ?, face = ?
             WHERE id = ?
            """,
            p ->
                p.add(bar.pieces())
                    .add(bar.kerf())
                    .add(bar.trims())
                    .add(bar.remnant())
                    .add(bar.scrap())
                    .add(bar.rest())
                    .add(bar.cause())
                    .addId(bar.remnantUnit().map(UnitId::value))
                    .add(bar.state())
                    .addInstant(bar.closedAt())
                    .add(bar.face().hundredths())
                    .add(bar.id().value()));
  }

  @Override
  public Optional<RunBar> bar(Tx tx, RunBarId id) {
    return StoreTx.of(tx)
        .first(BARS + "WHERE r.id = ?", p -> p.add(id.value()), SawRunStore::runBar);
  }

  @Override
  public Optional<RunBar> onSaw(Tx tx, SawId saw) {
    return StoreTx.of(tx)
        .first(
            BARS + "WHERE r.saw_id = ? AND r.state = 'ON_SAW' ORDER BY r.id LIMIT 1",
            p -> p.add(saw.value()),
            SawRunStore::runBar);
  }

  @Override
  public Optional<SawId> sawOf(Tx tx, UnitId made) {
    return StoreTx.of(tx)
        .first(
            """
            SELECT r.saw_id FROM run_bar r WHERE r.remnant_unit = ?
            UNION ALL
            SELECT r.saw_id FROM cut_piece c JOIN run_bar r ON r.id = c.run_bar_id
             WHERE c.unit_id = ?
            LIMIT 1
            """,
            p -> p.add(made.value()).add(made.value()),
            row -> new SawId(Columns.id(row, "saw_id")));
  }

  @Override
  public Optional<RunBar> runOf(Tx tx, PlanBarId bar) {
    return StoreTx.of(tx)
        .first(
            BARS + "WHERE r.plan_bar_id = ? ORDER BY r.id DESC LIMIT 1",
            p -> p.add(bar.value()),
            SawRunStore::runBar);
  }

  @Override
  public void add(Tx tx, CutPiece piece) {
    StoreTx.of(tx)
        .change(
            """
            INSERT INTO cut_piece (id, run_bar_id, plan_piece_id, line_id, unit_id, seq, planned,
                measured, kerf, head_trim, good, document_id, material, offcut, face_before,
                surplus)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            p ->
                p.add(piece.id())
                    .add(piece.runBar().value())
                    .add(piece.planPiece().value())
                    .add(piece.line().value())
                    .add(piece.unit().value())
                    .add(piece.seq())
                    .add(piece.planned())
                    .add(piece.measured())
                    .add(piece.bite().kerf())
                    .add(piece.bite().headTrim())
                    .add(piece.good())
                    .add(piece.document().value())
                    .add(piece.bite().material())
                    .add(piece.bite().offcut())
                    .add(piece.bite().before().hundredths())
                    .add(piece.surplus()));
  }

  @Override
  public List<CutPiece> pieces(Tx tx, RunBarId bar) {
    return StoreTx.of(tx)
        .list(
            PIECES + "WHERE run_bar_id = ? AND undone_by IS NULL ORDER BY seq",
            p -> p.add(bar.value()),
            SawRunStore::piece);
  }

  @Override
  public Optional<CutPiece> piece(Tx tx, UUID id) {
    return StoreTx.of(tx).first(PIECES + "WHERE id = ?", p -> p.add(id), SawRunStore::piece);
  }

  @Override
  public Optional<CutPiece> pieceOf(Tx tx, DocumentId document) {
    return StoreTx.of(tx)
        .first(PIECES + "WHERE document_id = ?", p -> p.add(document.value()), SawRunStore::piece);
  }

  @Override
  public Optional<CutPiece> pieceByUnit(Tx tx, UnitId unit) {
    return StoreTx.of(tx)
        .first(PIECES + "WHERE unit_id = ?", p -> p.add(unit.value()), SawRunStore::piece);
  }

  @Override
  public void undo(Tx tx, CuttingChange.UndoneCut cut) {
    StoreTx.of(tx)
        .change(
            "UPDATE cut_piece SET undone_by = ? WHERE id = ?",
            p -> p.add(cut.by().value()).add(cut.cut()));
  }

  @Override
  public List<WasteLine> waste(Tx tx, LocalDate from, LocalDate to, ZoneId zone, int most) {
    List<WasteLine> lines = new ArrayList<>();
    for (LocalDate day = to; !day.isBefore(from) && lines.size() < most; day = day.minusDays(1)) {
      lines.addAll(wasteOf(tx, day, zone, most - lines.size()));
    }
    return lines;
  }

  private static List<WasteLine> wasteOf(Tx tx, LocalDate day, ZoneId zone, int most) {
    return StoreTx.of(tx)
        .list(
            """
            SELECT r.item_id, i.name, r.scrap_cause, COUNT(*) AS bars, SUM(r.length) AS length,
                   SUM(r.pieces) AS pieces, SUM(r.kerf) AS kerf, SUM(r.trims) AS trims,
                   SUM(r.remnant) AS remnant, SUM(r.scrap) AS scrap
              FROM run_bar r JOIN item i ON i.id = r.item_id
             WHERE r.state = 'CLOSED' AND r.closed_at >= ? AND r.closed_at < ?
             GROUP BY r.item_id, i.name, r.scrap_cause
             ORDER BY i.name, r.scrap_cause LIMIT ?
            """,
            p -> p.add(start(day, zone)).add(start(day.plusDays(1), zone)).add(most),
            row ->
                new WasteLine(
                    day,
                    new ItemId(Columns.id(row, "item_id")),
                    Columns.text(row, "name"),
                    ScrapCause.valueOf(Columns.text(row, "scrap_cause")),
                    row.getInt("bars"),
                    Columns.length(row, "length"),
                    Columns.length(row, "pieces"),
                    Columns.length(row, "kerf"),
                    Columns.length(row, "trims"),
                    Columns.length(row, "remnant"),
                    Columns.length(row, "scrap")));
  }

  @Override
  public Balance balance(Tx tx, LocalDate from, LocalDate to, ZoneId zone) {
    return StoreTx.of(tx)
        .first(
            """
            SELECT COUNT(*) AS bars, COALESCE(SUM(length), 0) AS length,
                   COALESCE(SUM(pieces), 0) AS pieces, COALESCE(SUM(kerf), 0) AS kerf,
                   COALESCE(SUM(trims), 0) AS trims, COALESCE(SUM(remnant), 0) AS remnant,
                   COALESCE(SUM(scrap), 0) AS scrap
              FROM run_bar WHERE state = 'CLOSED' AND closed_at >= ? AND closed_at < ?
            """,
            p -> p.add(start(from, zone)).add(start(to.plusDays(1), zone)),
            row ->
                new Balance(
                    row.getInt("bars"),
                    Columns.length(row, "length"),
                    Columns.length(row, "pieces"),
                    Columns.length(row, "kerf"),
                    Columns.length(row, "trims"),
                    Columns.length(row, "remnant"),
                    Columns.length(row, "scrap")))
        .orElse(Balance.NOTHING);
  }

  /**
   * A cut is on a bar that still lies on a saw or was closed after it: those few are looked
   * through.
   */
  @Override
  public int cutsSince(Tx tx, Instant since) {
    return (int)
        StoreTx.of(tx)
            .number(
                """
                SELECT COUNT(*)
                  FROM (SELECT id FROM run_bar WHERE closed_at >= ?
                         UNION SELECT id FROM run_bar WHERE state = 'ON_SAW') r
                  JOIN cut_piece c ON c.run_bar_id = r.id
                  JOIN LEDGER.document d ON d.id = c.document_id
                 WHERE c.undone_by IS NULL AND d.occurred_at >= ?
                """,
                p -> p.add(since).add(since));
  }

  @Override
  public List<RunBar> barsBehind(
      Tx tx, LocalDate day, ItemId item, ScrapCause cause, ZoneId zone, int most) {
    return StoreTx.of(tx)
        .list(
            BARS
                + "WHERE r.state = 'CLOSED' AND r.closed_at >= ? AND r.closed_at < ?"
                + " AND r.item_id = ? AND r.scrap_cause = ? ORDER BY r.closed_at, r.id LIMIT ?",
            p ->
                p.add(start(day, zone))
                    .add(start(day.plusDays(1), zone))
                    .add(item.value())
                    .add(cause)
                    .add(most),
            SawRunStore::runBar);
  }

  @Override
  public List<String> differences(Tx tx, int most, DoubleConsumer progress) {
    return SawProofs.differences(tx, most, progress);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static RunBar runBar(ResultSet row) throws SQLException {
    Saw saw =
        new Saw(
            new SawId(Columns.id(row, "saw_id")),
            Columns.text(row, "saw_name"),
            Columns.length(row, "head_trim"),
            Columns.length(row, "tail_trim"),
            Columns.length(row, "clamp"),
            Columns.length(row, "kerf_width"));
    return new RunBar(
        new RunBarId(Columns.id(row, "id")),
        new PlanBarId(Columns.id(row, "plan_bar_id")),
        saw,
        new UnitId(Columns.id(row, "unit_id")),
        new ItemId(Columns.id(row, "item_id")),
        Columns.length(row, "length"),
        Columns.length(row, "pieces"),
        Columns.length(row, "kerf"),
        Columns.length(row, "trims"),
        Columns.length(row, "remnant"),
        Columns.length(row, "scrap"),
        Columns.length(row, "rest"),
        ScrapCause.valueOf(Columns.text(row, "scrap_cause")),
        Columns.idIfAny(row, "remnant_unit").map(UnitId::new),
        RunState.valueOf(Columns.text(row, "state")),
        Columns.instant(row, "opened_at"),
        Columns.instantIfAny(row, "closed_at"),
        Columns.id(row, "opened_by"),
        Columns.length(row, "height"),
        Columns.angle(row, "face"));
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
