package org.kerf.cutting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.kerf.cutting.Plans;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarProgress;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PieceProgress;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.cutting.model.plan.PlanProgress;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.cutting.model.saw.MissingBar;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/** Saws and plans in the station's store. */
public final class PlanStore implements Plans {

  public static final List<Class<?>> ENTITIES =
      List.of(SawEntity.class, PlanEntity.class, PlanBarEntity.class, PlanPieceEntity.class);

  private static final String BARS =
      """
      SELECT b.id, b.plan_id, b.seq, b.unit_id, b.item_id, b.length, b.remnant, b.keeps_leftover, b.cut_ahead, b.state, b.put_off,
             p.code AS plan_code, p.bars AS plan_bars, u.code AS unit_code,
             COALESCE(pl.name, '') AS place_name, COALESCE(h.number, '') AS heat_number,
             u.owner_id, COALESCE(ow.name, '') AS owner_name,
             i.code, i.name, i.category, i.grade, i.grams_per_metre, i.min_remnant,
             i.remnant_value_percent, i.bani_per_metre, i.unit, i.max_remnants, i.most_pieces, i.height,
             i.most_surplus, i.longest_scrapped
        FROM plan_bar b
        JOIN cut_plan p ON p.id = b.plan_id
        JOIN stock_unit u ON u.id = b.unit_id
        JOIN item i ON i.id = b.item_id
        LEFT JOIN place pl ON pl.id = u.place_id
        LEFT JOIN heat h ON h.id = u.heat_id
        LEFT JOIN party ow ON ow.id = u.owner_id
      """;

  @Override
  public List<Saw> saws(Tx tx) {
    return session(tx)
        .createSelectionQuery("from SawEntity s order by s.name", SawEntity.class)
        .list()
        .stream()
        .map(SawEntity::saw)
        .toList();
  }

  @Override
  public Optional<Saw> saw(Tx tx, SawId id) {
    return Optional.ofNullable(session(tx).find(SawEntity.class, id.value())).map(SawEntity::saw);
  }

  @Override
  public void save(Tx tx, Saw saw) {
    toChange(tx).merge(new SawEntity(saw));
  }

  @Override
  public void add(Tx tx, CutPlan plan, List<PlanBar> bars) {
    toChange(tx).persist(new PlanEntity(plan));
    bars.forEach(bar -> toChange(tx).persist(new PlanBarEntity(bar)));
  }

  @Override
  public Optional<CutPlan> plan(Tx tx, PlanId id) {
    return Optional.ofNullable(session(tx).find(PlanEntity.class, id.value()))
        .map(PlanEntity::plan);
  }

  @Override
  public List<CutPlan> allByCode(Tx tx, ShortCode code) {
    return session(tx)
        .createSelectionQuery(
            "from PlanEntity p where p.code = :code order by p.id", PlanEntity.class)
        .setParameter("code", code.text())
        .list()
        .stream()
        .map(PlanEntity::plan)
        .toList();
  }

  @Override
  public Map<PlanId, PlanProgress> progress(Tx tx, Collection<PlanId> plans) {
    Map<PlanId, PlanProgress> progress = new HashMap<>();
    StoreTx.of(tx)
        .list(
            """
            SELECT plan_id, COUNT(*) FILTER (WHERE state = 'CUT') AS cut,
                   COUNT(*) FILTER (WHERE state = 'ON_SAW') AS on_saw
              FROM plan_bar WHERE plan_id = ANY(?) AND state IN ('CUT', 'ON_SAW')
             GROUP BY plan_id
            """,
            p -> p.addIds(plans.stream().map(PlanId::value).toList()),
            row ->
                progress.put(
                    new PlanId(Columns.id(row, "plan_id")),
                    new PlanProgress(row.getInt("cut"), row.getInt("on_saw") > 0)));
    return progress;
  }

  @Override
  public List<CutPlan> recent(Tx tx, int most) {
    return session(tx)
        .createSelectionQuery(
            "from PlanEntity p order by p.madeAt desc, p.id desc", PlanEntity.class)
        .setMaxResults(most)
        .list()
        .stream()
        .map(PlanEntity::plan)
        .toList();
  }

  @Override
  public Optional<PlanBar> bar(Tx tx, PlanBarId id) {
    return Optional.ofNullable(session(tx).find(PlanBarEntity.class, id.value()))
        .map(PlanBarEntity::bar);
  }

  @Override
  public List<PlanBar> bars(Tx tx, PlanId plan) {
    return session(tx)
        .createSelectionQuery(
            "from PlanBarEntity b left join fetch b.pieces where b.planId = :plan order by b.seq",
            PlanBarEntity.class)
        .setParameter("plan", plan.value())
        .list()
        .stream()
        .map(PlanBarEntity::bar)
        .toList();
  }

  @Override
  public boolean hasOpenBars(Tx tx, PlanId plan) {
    return StoreTx.of(tx)
            .number(
                "SELECT COUNT(*) FROM plan_bar WHERE plan_id = ? AND state IN ('TO_CUT', 'ON_SAW')",
                p -> p.add(plan.value()))
        > 0;
  }

  @Override
  public List<BarLine> queue(Tx tx, SawId saw, BarState state, int most) {
    return StoreTx.of(tx)
        .list(
            BARS
                + "WHERE p.saw_id = ? AND b.state = ? ORDER BY COALESCE(b.put_off, p.made_at),"
                + " b.seq LIMIT ?",
            p -> p.add(saw.value()).add(state).add(most),
            PlanStore::line)
        .stream()
        .map(line -> withPieces(tx, line))
        .toList();
  }

  @Override
  public Optional<BarLine> line(Tx tx, PlanBarId id) {
    return StoreTx.of(tx)
        .first(BARS + "WHERE b.id = ?", p -> p.add(id.value()), PlanStore::line)
        .map(line -> withPieces(tx, line));
  }

  @Override
  public List<BarLine> lines(Tx tx, PlanId plan) {
    return StoreTx.of(tx)
        .list(
            BARS + "WHERE b.plan_id = ? AND b.state <> ? ORDER BY b.seq",
            p -> p.add(plan.value()).add(BarState.RELEASED),
            PlanStore::line)
        .stream()
        .map(line -> withPieces(tx, line))
        .toList();
  }

  @Override
  public List<BarLine> barsFor(Tx tx, OrderId order, int most) {
    return StoreTx.of(tx)
        .list(
            BARS
                + """
                 WHERE b.state <> ? AND b.id IN
                       (SELECT pp.bar_id FROM plan_piece pp JOIN cut_line l ON l.id = pp.line_id
                         WHERE l.order_id = ? AND pp.state <> ? AND NOT pp.surplus)
                 ORDER BY p.made_at DESC, b.seq LIMIT ?
                """,
            p -> p.add(BarState.RELEASED).add(order.value()).add(PieceState.RELEASED).add(most),
            PlanStore::line)
        .stream()
        .map(line -> withPieces(tx, line))
        .toList();
  }

  private static BarLine withPieces(Tx tx, BarLine line) {
    List<PieceLine> pieces =
        StoreTx.of(tx)
            .list(
                """
                SELECT pp.id, pp.seq, pp.line_id, pp.length, pp.state, pp.first_angle, pp.second_angle, pp.surplus, o.id AS order_id, o.number,
                       c.name AS customer_name, o.own_bars, l.mark
                  FROM plan_piece pp
                  JOIN cut_line l ON l.id = pp.line_id
                  JOIN cut_order o ON o.id = l.order_id
                  JOIN party c ON c.id = o.customer_id
                 WHERE pp.bar_id = ? ORDER BY pp.seq
                """,
                p -> p.add(line.bar().id().value()),
                PlanStore::piece);
    PlanBar whole = line.bar().withPieces(pieces.stream().map(PieceLine::piece).toList());
    return new BarLine(
        whole,
        line.planCode(),
        line.number(),
        line.of(),
        line.unitCode(),
        line.item(),
        line.locationName(),
        line.heatNumber(),
        line.owner(),
        line.ownerName(),
        pieces);
  }

  @Override
  public int count(Tx tx, SawId saw, BarState state) {
    return (int)
        StoreTx.of(tx)
            .number(
                "SELECT COUNT(*) FROM plan_bar b JOIN cut_plan p ON p.id = b.plan_id"
                    + " WHERE p.saw_id = ? AND b.state = ?",
                p -> p.add(saw.value()).add(state));
  }

  @Override
  public int piecesToCut(Tx tx) {
    return (int)
        StoreTx.of(tx)
            .number(
                "SELECT COUNT(*) FROM plan_bar b JOIN plan_piece p ON p.bar_id = b.id"
                    + " WHERE b.state IN ('TO_CUT', 'ON_SAW') AND p.state = 'TO_CUT'",
                p -> {});
  }

  @Override
  public Map<Length, Integer> surplusToCut(Tx tx, ItemId item, Owner owner) {
    Map<Length, Integer> waiting = new HashMap<>();
    StoreTx.of(tx)
        .list(
            """
            SELECT p.length, COUNT(*) AS pieces FROM plan_bar b
              JOIN plan_piece p ON p.bar_id = b.id JOIN stock_unit u ON u.id = b.unit_id
             WHERE b.item_id = ? AND u.owner_id IS NOT DISTINCT FROM ? AND b.state IN ('TO_CUT', 'ON_SAW')
               AND p.state = 'TO_CUT' AND p.surplus
             GROUP BY p.length
            """,
            p -> p.add(item.value()).addId(owner.partyId().map(PartyId::value)),
            row -> waiting.put(Columns.length(row, "length"), row.getInt("pieces")));
    return waiting;
  }

  @Override
  public List<PlanBar> waitingFor(Tx tx, UnitId unit) {
    return session(tx)
        .createSelectionQuery(
            "from PlanBarEntity b where b.unitId = :unit and b.state = :state order by b.seq",
            PlanBarEntity.class)
        .setParameter("unit", unit.value())
        .setParameter("state", BarState.TO_CUT)
        .list()
        .stream()
        .map(PlanBarEntity::bar)
        .toList();
  }

  @Override
  public Optional<Instant> endOfList(Tx tx, SawId saw) {
    return StoreTx.of(tx)
        .first(
            "SELECT MAX(COALESCE(b.put_off, p.made_at)) AS last FROM plan_bar b"
                + " JOIN cut_plan p ON p.id = b.plan_id WHERE p.saw_id = ? AND b.state = ?",
            p -> p.add(saw.value()).add(BarState.TO_CUT),
            row -> Columns.instantIfAny(row, "last"))
        .flatMap(last -> last);
  }

  @Override
  public void saveBars(Tx tx, List<BarProgress> bars) {
    bars.forEach(bar -> toChange(tx).find(PlanBarEntity.class, bar.id().value()).become(bar));
  }

  @Override
  public void savePieces(Tx tx, List<PieceProgress> pieces) {
    for (PieceProgress alike : pieces) {
      alike
          .ids()
          .forEach(
              id -> toChange(tx).find(PlanPieceEntity.class, id.value()).state = alike.state());
    }
  }

  @Override
  public Map<UnitId, Integer> countWaiting(Tx tx, Collection<UnitId> units) {
    Map<UnitId, Integer> counts = new HashMap<>();
    units.forEach(unit -> counts.put(unit, 0));
    StoreTx.of(tx)
        .list(
            "SELECT unit_id FROM plan_bar WHERE unit_id = ANY(?) AND state = ?",
            p -> p.addIds(units.stream().map(UnitId::value).toList()).add(BarState.TO_CUT),
            row -> new UnitId(Columns.id(row, "unit_id")))
        .forEach(unit -> counts.merge(unit, 1, Integer::sum));
    return counts;
  }

  @Override
  public void add(Tx tx, MissingBar missing) {
    MissingBarRows.add(StoreTx.of(tx), missing);
  }

  @Override
  public Optional<MissingBar> missing(Tx tx, DocumentId document) {
    return MissingBarRows.of(StoreTx.of(tx), document);
  }

  @Override
  public List<MissingBar> missing(Tx tx, PlanBarId bar) {
    return MissingBarRows.standing(StoreTx.of(tx), bar);
  }

  @Override
  public List<BarLine> putOff(Tx tx, int most) {
    return StoreTx.of(tx)
        .list(
            BARS + "WHERE b.put_off IS NOT NULL AND b.state = ? ORDER BY b.put_off DESC LIMIT ?",
            p -> p.add(BarState.TO_CUT).add(most),
            PlanStore::line);
  }

  @Override
  public void setState(Tx tx, PlanId plan, PlanState state) {
    toChange(tx).find(PlanEntity.class, plan.value()).state = state;
  }

  private static Session toChange(Tx tx) {
    return StoreTx.of(tx).sessionToChange();
  }

  private static Session session(Tx tx) {
    return StoreTx.of(tx).session();
  }

  private static BarLine line(ResultSet row) throws SQLException {
    ItemId itemId = new ItemId(Columns.id(row, "item_id"));
    int seq = row.getInt("seq");
    PlanBar bar =
        new PlanBar(
            new PlanBarId(Columns.id(row, "id")),
            new PlanId(Columns.id(row, "plan_id")),
            seq,
            new BarSource(
                itemId,
                new UnitId(Columns.id(row, "unit_id")),
                Columns.length(row, "length"),
                row.getBoolean("remnant"),
                row.getBoolean("cut_ahead")),
            row.getBoolean("keeps_leftover"),
            BarState.valueOf(Columns.text(row, "state")),
            List.of(),
            Columns.instantIfAny(row, "put_off"));
    Item item =
        new Item(
            itemId,
            Columns.text(row, "code"),
            Columns.text(row, "name"),
            Columns.text(row, "category"),
            Columns.text(row, "grade"),
            new Mass(row.getLong("grams_per_metre")),
            LengthUnit.valueOf(Columns.text(row, "unit")),
            Columns.length(row, "height"),
            new CuttingPolicy(
                Columns.length(row, "min_remnant"),
                Columns.length(row, "longest_scrapped"),
                row.getInt("max_remnants"),
                new Money(row.getLong("bani_per_metre")),
                row.getInt("remnant_value_percent"),
                row.getInt("most_pieces"),
                row.getInt("most_surplus")));
    return new BarLine(
        bar,
        Columns.code(row, "plan_code"),
        seq,
        row.getInt("plan_bars"),
        Columns.code(row, "unit_code"),
        item,
        Columns.text(row, "place_name"),
        Columns.text(row, "heat_number"),
        Owner.of(Columns.idIfAny(row, "owner_id").map(PartyId::new)),
        Columns.text(row, "owner_name"),
        List.of());
  }

  private static PieceLine piece(ResultSet row) throws SQLException {
    return new PieceLine(
        new PlanPiece(
            new PlanPieceId(Columns.id(row, "id")),
            row.getInt("seq"),
            new PieceSpec(
                new LineId(Columns.id(row, "line_id")),
                Columns.length(row, "length"),
                new Ends(Columns.angle(row, "first_angle"), Columns.angle(row, "second_angle")),
                row.getBoolean("surplus")),
            PieceState.valueOf(Columns.text(row, "state"))),
        new OrderId(Columns.id(row, "order_id")),
        Columns.text(row, "number"),
        Columns.text(row, "customer_name"),
        Columns.text(row, "mark"),
        row.getBoolean("own_bars"));
  }
}
