package org.kerf.cutting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.RunProgress;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.NamedRows;
import org.kerf.db.sql.NamedValues;
import org.kerf.db.sql.StoreTx;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/** The rows of bars that lie or lay on a saw. */
final class RunBarRows {

  /** A query of all that they hold; its condition follows. */
  static final String SELECT =
      """
      SELECT r.id, r.plan_bar_id, r.saw_id, s.name AS saw_name, r.unit_id, r.item_id, r.head_trim,
             r.tail_trim, r.clamp, r.kerf_width, r.length, r.pieces, r.kerf, r.trims, r.remnant,
             r.scrap, r.rest, r.scrap_cause, r.remnant_unit, r.state, r.opened_at, r.closed_at,
             r.opened_by, r.height, r.face
        FROM run_bar r JOIN saw s ON s.id = r.saw_id
      """;

  private RunBarRows() {}

  static void add(StoreTx store, RunBar bar) {
    NamedRows.insert(
        store,
        "INSERT INTO run_bar",
        row -> {
          row.put("id", bar.id().value())
              .put("plan_bar_id", bar.planBar().value())
              .put("saw_id", bar.saw().id().value())
              .put("unit_id", bar.unit().value())
              .put("item_id", bar.item().value())
              .put("head_trim", bar.saw().headTrim())
              .put("tail_trim", bar.saw().tailTrim())
              .put("clamp", bar.saw().clamp())
              .put("kerf_width", bar.saw().kerf())
              .put("length", bar.length())
              .put("height", bar.height())
              .put("opened_at", bar.openedAt())
              .put("opened_by", bar.openedBy());
          put(row, bar.progress());
        });
  }

  static void save(StoreTx store, RunProgress bar) {
    NamedRows.update(
        store, "UPDATE run_bar", row -> put(row, bar), key -> key.put("id", bar.id().value()));
  }

  /** What changes of a bar while it lies there. */
  private static void put(NamedValues row, RunProgress bar) {
    row.put("pieces", bar.pieces())
        .put("kerf", bar.kerf())
        .put("trims", bar.trims())
        .put("remnant", bar.remnant())
        .put("scrap", bar.scrap())
        .put("rest", bar.rest())
        .put("scrap_cause", bar.cause())
        .putId("remnant_unit", bar.remnantUnit().map(UnitId::value))
        .put("state", bar.state())
        .putInstant("closed_at", bar.closedAt())
        .put("face", bar.face());
  }

  static RunBar bar(ResultSet row) throws SQLException {
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
}
