package org.kerf.cutting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kerf.cutting.SawRuns;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.saw.Balance;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.RunProgress;
import org.kerf.cutting.model.saw.SawPace;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.cutting.model.saw.WasteLine;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.CheckFinding;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/** Bars on the saw in the station's store. */
public final class SawRunStore implements SawRuns {

  private static final String ON_SAW =
      RunBarRows.SELECT + "WHERE r.saw_id = ? AND r.state = 'ON_SAW' ORDER BY r.id";

  @Override
  public void add(Tx tx, RunBar bar) {
    RunBarRows.add(StoreTx.of(tx), bar);
  }

  @Override
  public void save(Tx tx, RunProgress bar) {
    RunBarRows.save(StoreTx.of(tx), bar);
  }

  @Override
  public Optional<RunBar> bar(Tx tx, RunBarId id) {
    return StoreTx.of(tx)
        .first(RunBarRows.SELECT + "WHERE r.id = ?", p -> p.add(id.value()), RunBarRows::bar);
  }

  @Override
  public Optional<RunBar> onSaw(Tx tx, SawId saw) {
    return StoreTx.of(tx).first(ON_SAW + " LIMIT 1", p -> p.add(saw.value()), RunBarRows::bar);
  }

  @Override
  public List<RunBar> allOnSaw(Tx tx, SawId saw) {
    return StoreTx.of(tx).list(ON_SAW, p -> p.add(saw.value()), RunBarRows::bar);
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
            RunBarRows.SELECT + "WHERE r.plan_bar_id = ? ORDER BY r.id DESC LIMIT 1",
            p -> p.add(bar.value()),
            RunBarRows::bar);
  }

  @Override
  public Map<SawId, SawPace> paces(Tx tx, Instant since) {
    return SawPaceRows.since(StoreTx.of(tx), since);
  }

  @Override
  public void add(Tx tx, CutPiece piece) {
    CutPieceRows.add(StoreTx.of(tx), piece);
  }

  @Override
  public List<CutPiece> pieces(Tx tx, RunBarId bar) {
    return CutPieceRows.standing(StoreTx.of(tx), bar);
  }

  @Override
  public Optional<CutPiece> piece(Tx tx, UUID id) {
    return CutPieceRows.of(StoreTx.of(tx), id);
  }

  @Override
  public Optional<CutPiece> pieceOf(Tx tx, DocumentId document) {
    return CutPieceRows.of(StoreTx.of(tx), document);
  }

  @Override
  public Optional<CutPiece> pieceByUnit(Tx tx, UnitId unit) {
    return CutPieceRows.of(StoreTx.of(tx), unit);
  }

  @Override
  public void undo(Tx tx, CuttingChange.UndoneCut cut) {
    CutPieceRows.undo(StoreTx.of(tx), cut);
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
            RunBarRows.SELECT
                + "WHERE r.state = 'CLOSED' AND r.closed_at >= ? AND r.closed_at < ?"
                + " AND r.item_id = ? AND r.scrap_cause = ? ORDER BY r.closed_at, r.id LIMIT ?",
            p ->
                p.add(start(day, zone))
                    .add(start(day.plusDays(1), zone))
                    .add(item.value())
                    .add(cause)
                    .add(most),
            RunBarRows::bar);
  }

  @Override
  public List<CheckFinding> differences(Tx tx, int most, DoubleConsumer progress) {
    return SawProofs.differences(tx, most, progress);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
